import { useCallback, useRef } from 'preact/hooks';
import type { Send } from '../shared/messages';
import type { CreatorChange } from '../shared/view';
import { useAction } from '../ui/use-action';
import { addPage, changeItem, type Left, type Listed, outdate } from './listed';
import { type Patched, usePatched } from '../ui/use-patched';
import { type Search, useSearch } from '../ui/use-search';

export interface ShortlistState {
  /** Undefined until the first answer; of an earlier search until the next one is answered. */
  listed: Listed | undefined;
  /** Why the last question failed, as a sentence for a person. */
  error: string | null;
  search: Search;
  /** Asks anew for as much as is shown. */
  reload(): Promise<void>;
  /** Asks for the next page; only for one at a time. Tells whether it came. */
  more(): Promise<boolean>;
  isAsking: boolean;
  /** Why the next page did not come, as a sentence for a person. */
  moreError: string | null;
  /** What a write that named a creator by `key` changed. */
  change(key: string, answer: CreatorChange): void;
  /** Another brief is in use from now on. */
  outdate(): void;
  patch: Patched<Listed>['patch'];
}

const ask = async (send: Send, text: string, after: string | null): Promise<Listed> => ({
  text,
  ...(await send('shortlist', { after, text })),
});

/** The shortlist, a page at a time, or what was looked for in it; asked for as soon as `isDue`. */
export function useShortlist(send: Send, isDue: boolean): ShortlistState {
  const search = useSearch();
  const { text } = search;
  const shown = useRef<Listed | undefined>(undefined);
  const left = useRef(new Map<string, Left>());
  const asked = useRef<Listed | undefined>(undefined);

  const load = useCallback(async () => {
    const wanted = shown.current?.text === text ? shown.current.items.length : 0;
    let listed = await ask(send, text, null);
    while (listed.next !== null && listed.items.length < wanted)
      listed = addPage(listed, listed.next, await ask(send, text, listed.next));
    return listed;
  }, [send, text]);
  const { value: listed, error, reload, patch, asking } = usePatched(load, isDue);
  shown.current = listed;

  const { run, busy: isAsking, error: failure } = useAction();
  const more = useCallback(
    () =>
      run(async () => {
        const before = shown.current;
        if (!before || before.next === null) return;
        asked.current = before;
        const { next } = before;
        const update = asking();
        const page = update(await ask(send, before.text, next));
        patch((now) => addPage(now, next, page));
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `run` does the same whichever rendering made it
    [send, asking, patch],
  );

  const change = useCallback(
    (key: string, answer: CreatorChange) => {
      const back = left.current.get(key);
      const place = shown.current?.items.findIndex((item) => item.key === key) ?? -1;
      if (shown.current && place >= 0) left.current.set(key, { text: shown.current.text, place });
      patch((now) => changeItem(now, key, answer, back));
    },
    [patch],
  );

  // Another list has not failed.
  const hasFailed = listed?.text === asked.current?.text && listed?.next === asked.current?.next;
  return {
    listed,
    error,
    search,
    reload,
    more,
    isAsking,
    moreError: hasFailed ? failure : null,
    change,
    outdate: () => patch(outdate),
    patch,
  };
}
