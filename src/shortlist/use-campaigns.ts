import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Brief } from '../model/brief';
import { useLoaded } from '../ui/use-loaded';
import type { ShortlistPorts } from './ports';

interface Campaigns {
  briefs: Brief[];
  /** The brief that verdicts are held against. */
  active: string;
  /** Those that the team sees, by their ids. */
  shared: ReadonlySet<string>;
  /** How many candidates each has, by its id. */
  counts: ReadonlyMap<string, number>;
}

export interface CampaignsState {
  /** Undefined until they are there. */
  campaigns: Campaigns | undefined;
  error: string | null;
  /** Counts anew: candidates were changed. */
  reload(): Promise<void>;
  /** Verdicts are held against this one from now on. */
  activate(id: string): Promise<void>;
  /** Grows with each change of what verdicts are held against: what is stale then may be made anew. */
  heldAgainst: number;
}

/** The campaigns there are, and which of them is active; asked anew when the page comes into view again. */
export function useCampaigns({ send, table, countCandidates, onVisible }: ShortlistPorts): CampaignsState {
  const [heldAgainst, setHeldAgainst] = useState(0);
  const load = useCallback(async (): Promise<Campaigns> => {
    const { briefs, active, shared } = await send('briefs', {});
    const counts = await Promise.all(
      briefs.map(async ({ id }): Promise<[string, number]> => [id, await countCandidates(id)]),
    );
    return { briefs, active, shared: new Set(shared), counts: new Map(counts) };
  }, [send, countCandidates]);
  const { value, error, reload } = useLoaded(load);
  // A campaign may have been begun in a badge's card, or changed in the options, meanwhile.
  useEffect(() => onVisible(() => void reload()), [onVisible, reload]);
  // A colleague may have shared one, removed one, or put somebody into it.
  useEffect(() => table.onChange(() => void reload()), [table, reload]);

  const activate = useCallback(
    async (id: string) => {
      await send('brief-activate', { id });
      await reload();
      setHeldAgainst((n) => n + 1);
    },
    [send, reload],
  );

  return { campaigns: value, error, reload, activate, heldAgainst };
}
