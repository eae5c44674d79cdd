import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TeamView } from '../../shared/team-view';
import { watchTeam } from '../../shared/team-watch';
import { useLoaded } from '../../ui/use-loaded';
import type { OptionsPorts } from '../options-ports';

export interface Team {
  /** How it stands; undefined until that is known. */
  view: TeamView | undefined;
  /** Why that is not known. */
  error: string | null;
  /** Asks anew. Never rejects. */
  reload(): Promise<void>;
  /** Shows what an action was answered, and goes on from there. */
  show(view: TeamView): void;
}

/** How the team stands, kept current for as long as it is on the screen. */
export function useTeam({ send, onVisible }: Pick<OptionsPorts, 'send' | 'onVisible'>): Team {
  const [view, setView] = useState<TeamView>();
  const [acted, setActed] = useState(0);
  const { error, reload } = useLoaded(useCallback(async () => setView(await send('team', {})), [send]));
  const isLive = view !== undefined && view.connection !== null && !view.paused;

  useEffect(() => {
    if (!isLive) return onVisible(() => void reload());
    const watching = new AbortController();
    void watchTeam(send, setView, watching.signal);
    return () => watching.abort();
    // After an action there may be much to exchange at once: what waited for a change meanwhile is given up.
  }, [send, onVisible, reload, isLive, acted]);

  const show = useCallback((next: TeamView) => {
    setView(next);
    setActed((times) => times + 1);
  }, []);
  return { view, error, reload, show };
}
