import { backupKinds, type BackupPlan } from '../../model/backup-plan';
import { useWords } from '../../ui/words-context';

const outcomes = ['fresh', 'changed', 'same', 'older', 'erased'] as const;

/** What importing a backup would change, in numbers. */
export function BackupChanges({ plan }: { plan: BackupPlan }) {
  const { say, number } = useWords();
  const isNews = backupKinds.some((kind) => plan.fresh[kind] + plan.changed[kind] > 0);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a narrow window, it is scrolled by keyboard too */}
      <div class="table-frame" tabIndex={0} role="group" aria-label={say('planTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('planTable')}</th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col">
                  {say(`plan_${outcome}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {backupKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{say(`backup_${kind}`)}</th>
                {outcomes.map((outcome) => (
                  <td key={outcome} class="number-cell">
                    {number(plan[outcome][kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{say(isNews ? 'planHint' : 'planNothing')}</p>
    </>
  );
}
