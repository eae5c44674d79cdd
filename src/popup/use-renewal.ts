import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { fewAtOnce } from '../model/limits';
import type { Send } from '../shared/messages';
import type { ShortlistItem } from '../shared/view';
import { type Listed, renewItems } from './listed';
import type { Patched } from '../ui/use-patched';

/**
 * Has stale rows made anew while they are on screen, a few at a time, the uppermost first. Each is asked for once: what
 * fails keeps its old line. Gives the list whose children the rows are.
 */
export function useRenewal(
  items: readonly ShortlistItem[],
  send: Send,
  patch: Patched<Listed>['patch'],
): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef(items);
  shown.current = items;
  /** Rows that were asked for, or answered and are stale all the same. */
  const asked = useRef(new WeakSet<ShortlistItem>());
  const onScreen = useRef(new Set<ShortlistItem>());
  const isAsking = useRef(false);

  const renew = useCallback(async (): Promise<void> => {
    if (isAsking.current) return;
    const waiting = shown.current.filter((item) => onScreen.current.has(item) && !asked.current.has(item));
    const few = waiting.slice(0, fewAtOnce.renewed);
    if (few.length === 0) return;
    isAsking.current = true;
    for (const item of few) asked.current.add(item);
    const renewed = await send('shortlist-renew', { keys: few.map(({ key }) => key) }).catch(() => null);
    isAsking.current = false;
    for (const item of renewed ?? []) if (item.state === 'stale') asked.current.add(item);
    // What is shown then is looked at once more; after a failure nothing changed, and others may be waiting.
    if (renewed) patch((listed) => renewItems(listed, few, renewed));
    else await renew();
  }, [send, patch]);

  useEffect(() => {
    const seen = onScreen.current;
    const rows = new Map<Element, ShortlistItem>();
    for (const [index, item] of items.entries()) {
      const row = item.state === 'stale' && !asked.current.has(item) && list.current?.children[index];
      if (row) rows.set(row, item);
    }
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const item = rows.get(target);
        if (item && isIntersecting) seen.add(item);
        else if (item) seen.delete(item);
      }
      void renew();
    });
    for (const row of rows.keys()) observer.observe(row);
    return () => {
      observer.disconnect();
      seen.clear();
    };
  }, [items, renew]);

  return list;
}
