import { useState } from 'preact/hooks';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { copiedTable } from '../sheets/copied-table';
import { writeSheet } from '../../sheets/write-sheet';
import { DataGroup, Outcome } from '../data-group';
import { JobLine } from '../../ui/job-line';
import { useJob } from '../../ui/use-job';

/** "2026-11-30", of the user's own calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The shortlist for a spreadsheet: as a file, or to be pasted. */
export function SheetExport({ data, saved }: { data: DataPorts; saved: number }) {
  const words = useWords();
  const { say, sayCount } = words;
  const saving = useJob();
  const copying = useAction();
  const [outcome, setOutcome] = useState<string | null>(null);

  async function save() {
    setOutcome(null);
    await saving.start(async (job) => {
      const file = await writeSheet(data.listAll(), saved, `fitlens-shortlist-${today()}.csv`, job);
      data.download(file);
      setOutcome(say('sheetSaved', { name: file.name }));
    });
  }

  async function copy() {
    setOutcome(null);
    // Begun at once and handed over unfinished: a browser lets nobody write to its clipboard long after a press.
    const table = copiedTable(data.listAll(), words);
    await data.copy(table);
    const { rows, isCut } = await table;
    setOutcome(sayCount(isCut ? 'sheetCopiedFirst' : 'sheetCopied', rows));
  }

  return (
    <DataGroup id="data-sheets" title={say('sheetTitle')} lead={say('sheetLead')}>
      <span class="field-box">
        <button type="button" id="sheet-save" aria-busy={saving.done !== null} onClick={() => void save()}>
          {say('sheetSave')}
        </button>
        <button type="button" aria-busy={copying.busy} onClick={() => void copying.run(copy)}>
          {say('sheetCopy')}
        </button>
      </span>
      <JobLine id="sheet-saving" job={saving} label={say('sheetSaving')} back="sheet-save" />
      <ErrorLine text={copying.error} />
      <Outcome text={outcome} />
    </DataGroup>
  );
}
