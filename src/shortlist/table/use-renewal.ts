import { useEffect, useRef } from 'preact/hooks';
import { fewAtOnce } from '../../model/limits';
import type { ShortlistPorts } from '../ports';
import type { Row } from '../table-port';

/**
 * Has stale rows on screen made anew, a few at a time, the uppermost first. Each is asked for once for as long as verdicts
 * are held against the same (`heldAgainst`) and the page stays in view: what fails keeps its old values.
 */
export function useRenewal(
  { send, table, onVisible }: ShortlistPorts,
  onScreen: readonly Row[],
  heldAgainst: number,
): void {
  const asked = useRef(new Set<string>());
  const isAsking = useRef(false);
  const rows = useRef(onScreen);
  rows.current = onScreen;
  useEffect(() => asked.current.clear(), [heldAgainst]);
  // Briefs or settings may have been changed in another tab: then all of them are stale once more.
  useEffect(() => onVisible(() => asked.current.clear()), [onVisible]);

  useEffect(() => {
    const renew = async (): Promise<void> => {
      const keys = rows.current.flatMap(({ id, state }) => (state === 'stale' && !asked.current.has(id) ? [id] : []));
      const few = keys.slice(0, fewAtOnce.renewed);
      if (few.length === 0) return;
      for (const id of few) asked.current.add(id);
      const isRenewed = await send('shortlist-renew', { keys: few }).then(
        () => true,
        () => false,
      );
      if (isRenewed) await table.changed(few);
      await renew();
    };
    if (isAsking.current) return;
    isAsking.current = true;
    void renew().finally(() => {
      isAsking.current = false;
    });
  });
}
