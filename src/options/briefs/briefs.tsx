import { useMemo, useState } from 'preact/hooks';
import type { Brief } from '../../model/brief';
import type { Send } from '../../shared/messages';
import { ErrorLine } from '../../ui/error-line';
import type { Notice } from '../../ui/notice';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { SectionHead } from '../section-head';
import type { Keeping, Kept } from '../use-kept-settings';
import { makeBriefActions } from './actions';
import { BriefEditor } from './brief-editor';
import { BriefList } from './brief-list';

interface Props {
  kept: Kept;
  keeping: Keeping;
  /** The brief that is open for changes. */
  chosen: Brief;
  choose(id: string): void;
  send: Send;
  tell(notice: Notice | null): void;
}

/** All briefs, and the one that is open for changes. */
export function BriefsSection({ kept, keeping, chosen, choose, send, tell }: Props) {
  const words = useWords();
  const { say } = words;
  const { run, busy, error } = useAction();
  const [isNew, setIsNew] = useState('');
  const { reload } = keeping;
  const actions = useMemo(() => makeBriefActions(send, reload, tell, words), [send, reload, tell, words]);
  const { briefs, active, sites } = kept;

  const open = (id: string) => {
    setIsNew(id);
    choose(id);
  };

  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsBriefs')} lead={say('briefsLead')}>
        <button type="button" aria-busy={busy} onClick={() => void run(async () => open(await actions.add(briefs)))}>
          {say('briefNew')}
        </button>
      </SectionHead>
      <ErrorLine text={error} />
      <BriefList briefs={briefs} active={active} sites={sites} chosen={chosen.id} choose={choose} actions={actions} />
      <BriefEditor
        key={chosen.id}
        brief={chosen}
        sites={sites}
        isNew={isNew === chosen.id}
        change={keeping.changeBrief}
        duplicate={async () => open(await actions.duplicate(chosen, briefs))}
        remove={briefs.length > 1 ? () => actions.remove(chosen) : null}
      />
    </section>
  );
}
