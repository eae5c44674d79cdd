import { useRef, useState } from 'preact/hooks';
import type { ShortlistItem } from '../shared/view';
import { ErrorLine } from '../ui/error-line';
import { Mark } from '../ui/mark';
import { useAction } from '../ui/use-action';
import { HandleAndSite } from '../ui/handle-and-site';
import { useWords } from '../ui/words-context';
import type { Actions } from './actions';
import { SectionTitle } from './section-title';
import { fewestToSearch, findCreators, ShortlistSearch } from './shortlist-search';

/** Everybody who was saved, in the worker's order: newest first. */
export function Shortlist({ items, actions }: { items: ShortlistItem[]; actions: Actions }) {
  const { say, sayCount } = useWords();
  const [text, setText] = useState('');
  const found = findCreators(items, text);
  // Once there it stays: a field must not vanish under whoever types into it while somebody is taken off the list.
  const canSearch = useRef(false);
  canSearch.current ||= items.length >= fewestToSearch;
  return (
    <section class="shortlist" aria-labelledby="shortlist-title">
      <SectionTitle id="shortlist-title" title={say('shortlistTitle')} found={found.length} count={items.length} />
      {canSearch.current && <ShortlistSearch text={text} type={setText} />}
      {/* Always there: a live region that comes together with its text is not read out. */}
      <p class="hint" aria-live="polite">
        {items.length === 0 && say('shortlistEmpty')}
        {items.length > 0 && found.length === 0 && say('shortlistNoMatch', { text: text.trim() })}
        {found.length > 0 && text.trim() !== '' && sayCount('shortlistFound', found.length)}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map((item) => (
            <Row key={item.key} item={item} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ item, actions }: { item: ShortlistItem; actions: Actions }) {
  const { say, sayCount } = useWords();
  const { run, busy, error } = useAction();
  const id = `creator-${item.key}`;
  const called = item.name ?? item.called;
  const remove = () => actions.unsave({ key: item.key, called, back: id });
  return (
    <li class="creator" id={id} tabIndex={-1}>
      <div class="creator-words">
        <a href={item.url} target="_blank" rel="noopener noreferrer" dir="auto" title={called}>
          {called}
        </a>
        <p class="whence">
          <HandleAndSite handle={item.name === null ? null : item.called} site={item.site} />
          {item.notes > 0 && <> · {sayCount('notesCount', item.notes)}</>}
        </p>
        <p class="creator-line">{item.line}</p>
        <ErrorLine text={error} />
      </div>
      <button
        type="button"
        class="quiet remove"
        aria-label={say('shortlistRemove', { creator: called })}
        title={say('shortlistRemove', { creator: called })}
        aria-busy={busy}
        onClick={() => void run(remove)}
      >
        <Mark name="close" />
      </button>
    </li>
  );
}
