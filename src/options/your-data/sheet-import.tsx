import { useState } from 'preact/hooks';
import { fewAtOnce } from '../../model/limits';
import type { NamedCreator, Send } from '../../shared/messages';
import { siteById } from '../../sites';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { FilePick } from '../../ui/file-pick';
import type { Job } from '../../ui/job';
import type { Sheet } from '../sheets/read-sheet';
import { largestSheet } from '../sheets/sheet-bounds';
import { DataGroup, Outcome } from '../data-group';
import { JobLine } from '../../ui/job-line';
import { SheetPreview } from './sheet-preview';
import type { UnderstoodList } from './understood-list';
import { useJob } from '../../ui/use-job';

interface Props {
  data: DataPorts;
  send: Send;
  /** What is kept has changed. */
  changed(): Promise<void>;
}

/** A spreadsheet or plain list of creators: read first, shown as it was understood, and added only then. */
export function SheetImport({ data, send, changed }: Props) {
  const { say, sayCount, language } = useWords();
  const reading = useJob();
  const adding = useJob();
  const [list, setList] = useState<UnderstoodList | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);

  async function understand(sheet: Sheet, site: string | null, job: Job): Promise<void> {
    const { placeLines } = await import('../sheets/place-lines');
    const { creators, bad } = await placeLines(sheet.lines, siteById(site ?? '') ?? null, job);
    const known = await data.countKnown(creators, job);
    setList({ sheet, site, creators, known, bad: [...sheet.bad, ...bad] });
  }

  async function read(file: File) {
    setList(null);
    setOutcome(null);
    await reading.start(async (job) => {
      // What reads spreadsheets is fetched only when somebody has one.
      const { readSheet } = await import('../sheets/read-sheet');
      if (file.size > largestSheet.bytes) throw new Error(say('sheetTooLarge'));
      const sheet = await readSheet(file, language, job).catch((failure: unknown) => {
        if (job.signal.aborted) throw failure;
        throw new Error(say('errorBenchmarkUnread'));
      });
      await understand(sheet, null, job);
    });
  }

  async function add(creators: readonly NamedCreator[]) {
    let added = 0;
    let known = 0;
    await adding.start(async ({ progress, signal }) => {
      for (let at = 0; at < creators.length && !signal.aborted; at += fewAtOnce.named) {
        progress(at, creators.length);
        const some = creators.slice(at, at + fewAtOnce.named);
        const answer = await send('creators-import', { creators: some });
        added += answer.added;
        known += answer.known;
      }
      setList(null);
    });
    // Also of a list that was stopped, or failed: what was added by then stays.
    if (added + known > 0)
      setOutcome(`${sayCount('sheetAdded', added)} ${known > 0 ? sayCount('sheetKnown', known) : ''}`);
    document.getElementById('data-list')?.focus();
    await changed();
  }

  return (
    <DataGroup id="data-list" title={say('sheetImportTitle')} lead={say('sheetImportLead')}>
      <FilePick
        id="sheet-file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        label={say('sheetPick')}
        describedBy="data-list-lead"
        isBusy={reading.done !== null}
        pick={(file) => void read(file)}
      />
      <JobLine id="sheet-reading" job={reading} label={say('sheetReading')} back="data-list" />
      {list && adding.done === null && (
        <SheetPreview
          list={list}
          place={(site) => void reading.start((job) => understand(list.sheet, site, job))}
          add={() => void add(list.creators)}
          giveUp={() => {
            setList(null);
            document.getElementById('data-list')?.focus();
          }}
        />
      )}
      <JobLine id="sheet-adding" job={adding} label={say('sheetAdding')} back="data-list" />
      <Outcome text={outcome} />
    </DataGroup>
  );
}
