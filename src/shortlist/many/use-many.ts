import type { Before } from '../../model/candidate';
import type { Change } from '../../model/creator-change';
import { calendarDay } from '../../model/day';
import { writeSheet } from '../../sheets/write-sheet';
import type { Notice } from '../../ui/notice';
import { type RunningJob, useJob } from '../../ui/use-job';
import { useWords } from '../../ui/words-context';
import type { ShortlistPorts } from '../ports';
import { inChunks } from './in-chunks';
import { listedInChunks } from './listed-in-chunks';

export interface ManyActions {
  /** What runs, with how far it is. */
  job: RunningJob;
  /** Like the others, tells whether it was done to its end. Never rejects: `job` says what went wrong. */
  change(keys: readonly string[], change: Change): Promise<boolean>;
  /** For good. */
  erase(keys: readonly string[]): Promise<boolean>;
  /** As a spreadsheet. */
  save(keys: readonly string[]): Promise<boolean>;
}

interface Props {
  ports: ShortlistPorts;
  tell(notice: Notice | null): void;
  /** After every change, also one that was stopped half way. */
  changed(): Promise<void>;
  /** Id of the element that the keyboard goes to after an undo. */
  back: string;
}

/** What a person can do with many creators at once, each with its way back where there is one. */
export function useMany({ ports, tell, changed, back }: Props): ManyActions {
  const { send, table } = ports;
  const { say, sayCount } = useWords();
  const job = useJob();

  async function restore(before: readonly Before[]): Promise<void> {
    const { signal } = new AbortController();
    // Of who came twice, as one and as the other of two who were joined meanwhile, the first tells how it was before.
    const byKey = new Map(before.toReversed().map((one) => [one.creator, one]));
    await inChunks([...byKey.keys()], { progress: () => {}, signal }, async (keys) => {
      await send('creators-restore', { before: keys.flatMap((key) => byKey.get(key) ?? []) });
      await table.changed(keys);
    });
    await changed();
    tell({ text: sayCount('tableRestored', before.length) });
  }

  async function change(keys: readonly string[], asked: Change): Promise<boolean> {
    tell(null);
    const before: Before[] = [];
    const isDone = await job.start((running) =>
      inChunks(keys, running, async (few) => {
        const done = await send('creators-change', { keys: few, change: asked });
        before.push(...done.before);
        await table.changed(few);
      }),
    );
    if (before.length === 0) return isDone;
    await changed();
    tell({ text: sayCount('tableChanged', before.length), undo: { run: () => restore(before), back } });
    return isDone;
  }

  async function erase(keys: readonly string[]): Promise<boolean> {
    tell(null);
    let erased = 0;
    const isDone = await job.start((running) =>
      inChunks(
        keys,
        running,
        async ([key = '']) => {
          await send('creator-erase', { key });
          erased++;
          await table.changed([key]);
        },
        1,
      ),
    );
    if (erased === 0) return isDone;
    await changed();
    tell({ text: sayCount('tableErased', erased) });
    return isDone;
  }

  async function save(keys: readonly string[]): Promise<boolean> {
    tell(null);
    return job.start(async (running) => {
      const rows = listedInChunks(keys, ports.listed);
      const file = await writeSheet(rows, keys.length, `fitlens-${calendarDay(new Date())}.csv`, running);
      ports.download(file);
      tell({ text: say('sheetSaved', { name: file.name }) });
    });
  }

  return { job, change, erase, save };
}
