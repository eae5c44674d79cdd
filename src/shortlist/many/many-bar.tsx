import { comparedAtOnce } from '../../model/comparison';
import { JobLine } from '../../ui/job-line';
import type { RunningJob } from '../../ui/use-job';
import { useWords } from '../../ui/words-context';
import { writeRoute } from '../routes';

/** What can be asked about those who are selected. */
export type ManyDialog = 'status' | 'tags' | 'campaign' | 'erase';

interface Props {
  ids: ReadonlySet<string>;
  job: RunningJob;
  /** Id of the element that the keyboard goes to after a job was stopped. */
  back: string;
  open(dialog: ManyDialog): void;
  save(): void;
  clear(): void;
}

/** What can be done with those who are selected; nothing while nobody is and nothing runs. */
export function ManyBar({ ids, job, back, open, save, clear }: Props) {
  const { say, sayCount } = useWords();
  const canCompare = ids.size >= comparedAtOnce.fewest && ids.size <= comparedAtOnce.most;
  return (
    <>
      {ids.size > 0 && (
        <div class="many" role="group" aria-label={sayCount('tableSelected', ids.size)}>
          <strong>{sayCount('tableSelected', ids.size)}</strong>
          <button type="button" onClick={() => open('status')}>
            {say('tableStatusButton')}
          </button>
          <button type="button" onClick={() => open('tags')}>
            {say('tableTagsButton')}
          </button>
          <button type="button" onClick={() => open('campaign')}>
            {say('tableCampaignButton')}
          </button>
          {canCompare && (
            <a class="button" href={writeRoute({ screen: 'compare', ids: [...ids] })}>
              {say('tableCompare')}
            </a>
          )}
          <button type="button" onClick={save}>
            {say('tableSaveSheet')}
          </button>
          <button type="button" onClick={() => open('erase')}>
            {say('rightsErase')}
          </button>
          <button type="button" class="quiet" onClick={clear}>
            {say('tableDeselect')}
          </button>
        </div>
      )}
      <JobLine id="table-job" job={job} label={say('tableWorking')} back={back} />
    </>
  );
}
