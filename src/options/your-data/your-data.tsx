import type { KeptView } from '../../shared/list-view';
import { Failure } from '../../ui/failure';
import type { Loaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import type { OptionsPorts } from '../options-ports';
import { SectionHead } from '../section-head';
import { Backup } from './backup';
import { EraseAll } from './erase-all';
import { Forgetting } from './forgetting';
import { Rights } from './rights';
import { SheetExport } from './sheet-export';
import { SheetImport } from './sheet-import';
import { WhatIsKept } from './what-is-kept';

interface Props {
  kept: Loaded<KeptView>;
  ports: OptionsPorts;
  daysKept: number;
  changeDays(daysKept: number): void;
  /** Briefs and settings may be others now. */
  reload(): Promise<void>;
}

/** What Fitlens keeps, and everything that can be done with all of it. */
export function YourDataSection({ kept, ports: { send, data }, daysKept, changeDays, reload }: Props) {
  const { say } = useWords();
  const { value } = kept;
  const changed = async () => {
    await Promise.all([kept.reload(), reload()]);
  };
  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsData')} lead={say('dataLead')} />
      {kept.error !== null && <Failure text={kept.error} retry={() => void kept.reload()} />}
      {value && <WhatIsKept kept={value} data={data} />}
      {value && <Backup kept={value} data={data} send={send} changed={changed} />}
      {value && <SheetExport data={data} saved={value.saved} />}
      <SheetImport data={data} send={send} changed={kept.reload} />
      <Forgetting days={daysKept} change={changeDays} />
      <Rights data={data} send={send} changed={kept.reload} />
      <EraseAll data={data} send={send} changed={changed} />
    </section>
  );
}
