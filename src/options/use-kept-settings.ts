import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Brief } from '../model/brief';
import type { Settings } from '../model/settings';
import type { Send } from '../shared/messages';
import type { SiteView } from '../shared/list-view';
import { useLoaded } from '../ui/use-loaded';
import type { OptionsPorts } from './options-ports';
import { makeSaver, type SaveState } from './saver';
import { unsavedIn, type UnsavedChange } from './unsaved';

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

/** A change as it shows before an answer holds it. `name` is the saver's. */
interface Change {
  name: string;
  make(kept: Kept): Kept;
}

/** Holds what is kept, shows each change at once and saves it a moment later. */
export function useKept({ send, drafts, onVisible }: OptionsPorts): Keeping {
  const [saving, setSaving] = useState<SaveState>({ is: 'idle' });
  const saver = useMemo(() => makeSaver(setSaving), []);
  const unsaved = useMemo(() => unsavedIn(drafts), [drafts]);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const newest = useRef(changes);
  // What is not saved as it is asked, and what is typed until the answer comes, lies over the answer.
  const loadKept = useCallback(async () => {
    await unsaved.sendLeft(send, saver.waits, Date.now());
    const held = new Set(newest.current.filter(({ name }) => !saver.waits(name)));
    return { kept: await load(send), held };
  }, [send, saver, unsaved]);
  const { value, error, reload: ask } = useLoaded(loadKept);
  const kept = useMemo(
    () => value && changes.filter((one) => !value.held.has(one)).reduce((last, { make }) => make(last), value.kept),
    [value, changes],
  );
  const flush = useCallback(() => saver.flush(), [saver]);
  const reload = useCallback(async () => {
    await saver.flush();
    await ask();
  }, [saver, ask]);

  useEffect(() => onVisible(() => void reload()), [onVisible, reload]);
  useEffect(() => {
    const leave = () => void saver.leave();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [saver]);

  const change = useCallback(
    ({ name, make }: Change, message: UnsavedChange['message'], body: Brief | Partial<Settings>) => {
      newest.current = [...newest.current.filter((one) => !value?.held.has(one)), { name, make }];
      setChanges(newest.current);
      const id = crypto.randomUUID();
      unsaved.note({ name, message, body, id, at: Date.now() });
      saver.later(name, async () => {
        await send(message, body as Brief & Partial<Settings>, id);
        unsaved.forget(id);
      });
    },
    [send, saver, unsaved, value],
  );

  const changeBrief = useCallback(
    (brief: Brief) => {
      const make = (last: Kept) => ({
        ...last,
        briefs: last.briefs.map((one) => (one.id === brief.id ? brief : one)),
      });
      change({ name: `brief ${brief.id}`, make }, 'brief-change', brief);
    },
    [change],
  );

  const changeSettings = useCallback(
    (some: Partial<Settings>) => {
      const make = (last: Kept) => ({ ...last, settings: { ...last.settings, ...some } });
      change({ name: `settings ${Object.keys(some).join(' ')}`, make }, 'settings-change', some);
    },
    [change],
  );

  return { kept, error, saving, reload, flush, changeBrief, changeSettings };
}
