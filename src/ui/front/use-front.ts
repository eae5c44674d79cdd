import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CreatorChange } from '../../shared/creator-view';
import { type Actions, makeActions } from '../creator/actions';
import type { Notice } from '../notice';
import { useLoaded } from '../use-loaded';
import { usePatched } from '../use-patched';
import { useWords } from '../words-context';
import { changeCreator, findCreator, type FrontCreator } from './front-creator';
import type { FrontPorts } from './front-ports';

/** How often a page that says nothing of a creator is asked again, in ms. */
const askAgain = 1_000;

export interface FrontState {
  /** Undefined until the first answer. */
  creator: FrontCreator | undefined;
  /** Why nobody can say who it is, as a sentence for a person. */
  error: string | null;
  /** How many are on the shortlist; undefined until it is known. */
  saved: number | undefined;
  /** Raised whenever something else may have to be shown. */
  turn: number;
  reload(): Promise<void>;
  actions: Actions;
  notice: Notice | null;
  closeNotice(): void;
}

/** Whom the page in front of the person is about, followed as pages and creators change, and what can be done with them. */
export function useFront(ports: FrontPorts): FrontState {
  const words = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const closeNotice = useCallback(() => setNotice(null), []);
  const [turn, setTurn] = useState(0);

  const {
    value: creator,
    error,
    reload: reloadCreator,
    patch,
  } = usePatched(useCallback(() => findCreator(ports), [ports]));
  // Whom the page is about is what this was opened for: all else comes after.
  const isThere = creator !== undefined || error !== null;
  const {
    value: saved,
    error: savedError,
    reload: reloadSaved,
  } = useLoaded(
    useCallback(async () => (isThere ? (await ports.send('kept', {})).saved : undefined), [ports, isThere]),
  );
  const [changed, setChanged] = useState<number | undefined>(undefined);

  const reload = useCallback(async () => {
    await reloadCreator();
    setTurn((before) => before + 1);
    setChanged(undefined);
    await reloadSaved();
  }, [reloadCreator, reloadSaved]);

  const actions = useMemo(() => {
    const take = (key: string, change: CreatorChange) => {
      patch((shown) => changeCreator(shown, key, change));
      setChanged(change.total);
    };
    return makeActions(ports.send, take, setNotice, words);
  }, [ports, patch, words]);

  useEffect(() => ports.onNews(() => void reload()), [ports, reload]);
  const isNobody = creator?.key === null;
  useEffect(() => {
    // A profile that is still loading is nobody's page until it was read.
    if (!isNobody) return;
    const timer = setInterval(() => void reloadCreator(), askAgain);
    return () => clearInterval(timer);
  }, [isNobody, reloadCreator]);

  return { creator, error: error ?? savedError, saved: changed ?? saved, turn, reload, actions, notice, closeNotice };
}
