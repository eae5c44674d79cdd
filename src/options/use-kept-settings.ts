import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Brief } from '../model/brief';
import type { Settings } from '../model/settings';
import type { Send } from '../shared/messages';
import type { SiteView } from '../shared/list-view';
import { useLoaded } from '../ui/use-loaded';
import type { OptionsPorts } from './options-ports';
import { makeSaver, type SaveState } from './saver';

/** Everything the page is about, as the person sees it: changes show before they are saved. */
export interface Kept {
  briefs: Brief[];
  /** The id of the brief that the badge uses. */
  active: string;
  settings: Settings;
  sites: SiteView[];
}

export interface Keeping {
  /** Undefined until it was loaded. */
  kept: Kept | undefined;
  /** Why it could not be loaded. */
  error: string | null;
  saving: SaveState;
  /** Saves what waits, then asks anew. Never rejects. */
  reload(): Promise<void>;
  /** Saves what waits, or what failed, at once. */
  flush(): Promise<void>;
  changeBrief(brief: Brief): void;
  changeSettings(change: Partial<Settings>): void;
}

async function load(send: Send): Promise<Kept> {
  const [{ briefs, active }, settings, sites] = await Promise.all([
    send('briefs', {}),
    send('settings', {}),
    send('sites', {}),
  ]);
  return { briefs, active, settings, sites };
}

/** Holds what is kept, shows each change at once and saves it a moment later. */
export function useKept({ send, onVisible }: OptionsPorts): Keeping {
  const { value, error, reload: ask } = useLoaded(useCallback(() => load(send), [send]));
  // Changes lie over what was loaded last, and go when the next answer holds them.
  const [changes, setChanges] = useState<{ over: Kept; kept: Kept }>();
  const kept = value && (changes?.over === value ? changes.kept : value);
  const [saving, setSaving] = useState<SaveState>({ is: 'idle' });
  const saver = useMemo(() => makeSaver(setSaving), []);
  const flush = useCallback(() => saver.flush(), [saver]);
  const reload = useCallback(async () => {
    await saver.flush();
    await ask();
  }, [saver, ask]);

  useEffect(() => onVisible(() => void reload()), [onVisible, reload]);
  useEffect(() => {
    const leave = () => void flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [flush]);

  const show = useCallback(
    (change: (kept: Kept) => Kept) =>
      setChanges((last) => value && { over: value, kept: change(last?.over === value ? last.kept : value) }),
    [value],
  );

  const changeBrief = useCallback(
    (brief: Brief) => {
      show((last) => ({ ...last, briefs: last.briefs.map((one) => (one.id === brief.id ? brief : one)) }));
      saver.later(`brief ${brief.id}`, () => send('brief-change', brief));
    },
    [send, saver, show],
  );

  const changeSettings = useCallback(
    (change: Partial<Settings>) => {
      show((last) => ({ ...last, settings: { ...last.settings, ...change } }));
      saver.later(`settings ${Object.keys(change).join(' ')}`, () => send('settings-change', change));
    },
    [send, saver, show],
  );

  return { kept, error, saving, reload, flush, changeBrief, changeSettings };
}
