import { useRef } from 'preact/hooks';
import type { Send } from '../shared/messages';
import { Failure } from '../ui/failure';
import { useWords } from '../ui/words-context';
import type { Actions } from '../ui/creator/actions';
import type { Listed } from './listed';
import { SectionTitle } from '../ui/section-title';
import { ShortlistMore } from './shortlist-more';
import { ShortlistRow } from './shortlist-row';
import { ShortlistSearch } from './shortlist-search';
import { useRenewal } from './use-renewal';
import type { ShortlistState } from './use-shortlist';

interface Props {
  shortlist: ShortlistState;
  listed: Listed;
  actions: Actions;
  send: Send;
}

/** From so many creators on, looking is slower than typing. */
const fewestToSearch = 8;

/** Everybody who was saved, in the worker's order: newest first. */
export function Shortlist({ shortlist, listed, actions, send }: Props) {
  const { say, sayCount } = useWords();
  const { items, total, text, next } = listed;
  const list = useRenewal(items, send, shortlist.patch);
  // Once there it stays: a field must not vanish under whoever types into it while somebody is taken off the list.
  const canSearch = useRef(false);
  canSearch.current ||= total >= fewestToSearch;
  const isSearch = text !== '';
  return (
    <section class="shortlist" aria-labelledby="shortlist-title">
      <SectionTitle
        id="shortlist-title"
        title={say('shortlistTitle')}
        count={total}
        {...(isSearch && { found: items.length, hasMore: next !== null })}
      />
      {canSearch.current && <ShortlistSearch text={shortlist.search.typed} type={shortlist.search.type} />}
      {/* Always there: a live region that comes together with its text is not read out. */}
      <p class="hint" aria-live="polite">
        {total === 0 && say('shortlistEmpty')}
        {total > 0 && isSearch && items.length === 0 && next === null && say('shortlistNoMatch', { text })}
        {items.length > 0 &&
          isSearch &&
          sayCount(next === null ? 'shortlistFound' : 'shortlistFoundLeast', items.length)}
      </p>
      {shortlist.error !== null && <Failure text={shortlist.error} retry={() => void shortlist.reload()} />}
      {items.length > 0 && (
        <ul ref={list}>
          {items.map((item) => (
            <ShortlistRow key={item.key} item={item} actions={actions} />
          ))}
        </ul>
      )}
      {next !== null && (
        <ShortlistMore
          shown={items.length}
          busy={shortlist.isAsking}
          more={shortlist.more}
          error={shortlist.moreError}
          focusFirst={() => (list.current?.children[items.length] as HTMLElement | undefined)?.focus()}
        />
      )}
    </section>
  );
}
