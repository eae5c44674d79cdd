import { useCallback, useState } from 'preact/hooks';
import type { BackupPlan } from '../../model/backup-plan';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { FilePick } from '../../ui/file-pick';
import { BackupChanges } from './backup-changes';
import { DataGroup, NextStep, Outcome } from '../data-group';
import { JobLine } from '../../ui/job-line';
import { useJob } from '../../ui/use-job';

/** A backup is read first, says what it would change, and is imported only then. */
export function ImportBackup({ data, changed }: { data: DataPorts; changed(): Promise<void> }) {
  const { say, date } = useWords();
  const reading = useJob();
  const applying = useJob();
  const [plan, setPlan] = useState<BackupPlan | null>(null);
  const [isDone, setIsDone] = useState(false);
  const unfinished = useLoaded(useCallback(() => data.isImportUnfinished(), [data]));

  async function read(file: File) {
    setIsDone(false);
    setPlan(null);
    const isRead = await reading.start(async (job) => setPlan(await data.readBackup(file, job)));
    // What was laid ready by half is of no use.
    if (!isRead) await giveUp();
  }

  async function giveUp() {
    setPlan(null);
    await data.dropBackup();
  }

  async function apply() {
    const isApplied = await applying.start((job) => data.applyBackup(job));
    await Promise.all([changed(), unfinished.reload()]);
    if (!isApplied) return;
    setPlan(null);
    setIsDone(true);
    document.getElementById('data-restore')?.focus();
  }

  return (
    <DataGroup id="data-restore" title={say('restoreTitle')} lead={say('restoreLead')}>
      <FilePick
        id="restore-file"
        accept=".json,application/json"
        label={say('restorePick')}
        describedBy="data-restore-lead"
        isBusy={reading.done !== null}
        pick={(file) => void read(file)}
      />
      <JobLine id="restore-reading" job={reading} label={say('restoreReading')} back="data-restore" />
      {plan && (
        <NextStep title={say('restorePlan', { date: date(plan.madeAt) })}>
          <BackupChanges plan={plan} />
          {applying.done === null && (
            <span class="field-box">
              <button type="button" class="save" onClick={() => void apply()}>
                {say('restoreApply')}
              </button>
              <button
                type="button"
                onClick={() => {
                  void giveUp();
                  document.getElementById('data-restore')?.focus();
                }}
              >
                {say('cancel')}
              </button>
            </span>
          )}
        </NextStep>
      )}
      {unfinished.value && applying.done === null && (
        <>
          <p>{say('restoreUnfinished')}</p>
          <button type="button" onClick={() => void apply()}>
            {say('restoreGoOn')}
          </button>
        </>
      )}
      <JobLine
        id="restore-applying"
        job={applying}
        label={say('restoreApplying')}
        canStop={false}
        back="data-restore"
      />
      <Outcome text={isDone ? say('restoreDone') : null} />
    </DataGroup>
  );
}
