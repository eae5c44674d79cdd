import { useCallback, useEffect } from 'preact/hooks';
import type { CreatorChange, CreatorPage, CreatorView } from '../../shared/creator-view';
import { type Patched, usePatched } from '../../ui/use-patched';
import type { ShortlistPorts } from '../ports';

interface Asked {
  ports: ShortlistPorts;
  key: string;
  /** Grows with each change of what verdicts are held against. */
  heldAgainst: number;
  /** The creator is called otherwise from now on: two became one, or an account was taken out. */
  renamed(key: string): void;
}

interface CreatorState extends Pick<Patched<CreatorPage | null>, 'value' | 'error' | 'reload'> {
  /** Shows what a write changed at once, and asks anew for what stands beside it: history, results, offers. */
  took(key: string, change: CreatorChange): void;
}

/** Everything about one creator; null where nothing is known. Asked anew when the page comes into view again, and when somebody else changed it. */
export function useCreatorPage({ ports, key, heldAgainst, renamed }: Asked): CreatorState {
  const { send, onVisible, onTouched } = ports;
  const load = useCallback(
    () => send('creator-page', { key }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- held against another brief, the answer is another
    [send, key, heldAgainst],
  );
  const { value, error, reload, patch } = usePatched(load);
  useEffect(() => onVisible(() => void reload()), [onVisible, reload]);
  const shownKey = value?.view.key;
  useEffect(() => onTouched(shownKey ?? key, () => void reload()), [onTouched, shownKey, key, reload]);
  const took = useCallback(
    (_: string, { view }: CreatorChange) => {
      patch((page) => (page && view ? { ...page, view: asBefore(page.view, view) } : null));
      if (view && shownKey !== undefined && view.key !== shownKey) renamed(view.key);
      else void reload();
    },
    [patch, reload, renamed, shownKey],
  );
  return { value, error, reload, took };
}

/**
 * A write is answered with the account that names the creator; the page shows the first one until it has asked anew, which
 * is also when a verdict may be another.
 */
const asBefore = ({ called, name, site, badge }: CreatorView, now: CreatorView): CreatorView => ({
  ...now,
  called,
  name,
  site,
  badge: { ...badge, saved: now.badge.saved, rejected: now.badge.rejected },
});
