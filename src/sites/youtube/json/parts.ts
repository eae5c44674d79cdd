import { get, type Json } from '../../../reading/json/json';
import { every, first } from '../text';

/** Where the parts of a video's page stand. Either half may be missing: two responses bring them. */
export interface Parts {
  player: Json;
  details: Json;
  microformat: Json;
  /** What stands around the player. */
  next: Json;
  primary: Json;
  /** What stands around a short. On other pages an overlay is a hint to the visitor. */
  overlay: Json;
  owner: Json;
  /** What stands below the player: title, owner, comments. */
  results: Json;
  panels: Json[];
}

/** The parts of `next` and `player` that are about this video. Where one of them does not tell its own, it is the other's. */
export function partsOf(next: Json, player: Json, postId: string): Parts | null {
  const playing = get(player, 'videoDetails', 'videoId') ?? first(get(player, 'microformat'), 'externalVideoId');
  const shown =
    first(get(next, 'currentVideoEndpoint'), 'videoId') ??
    // A short's page names it at the button that likes it.
    first(get(next, 'overlay'), 'reelPlayerOverlayRenderer', 'target', 'videoId');
  const ours = (playing ?? shown) === postId ? player : undefined;
  const beside = (shown ?? playing) === postId ? next : undefined;
  if (ours === undefined && beside === undefined) return null;
  const results = get(beside, 'contents', 'twoColumnWatchNextResults', 'results');
  return {
    player: ours,
    details: get(ours, 'videoDetails'),
    microformat: first(get(ours, 'microformat'), 'playerMicroformatRenderer'),
    next: beside,
    primary: first(results, 'videoPrimaryInfoRenderer'),
    overlay: first(get(beside, 'overlay'), 'reelPlayerOverlayRenderer'),
    owner: first(results, 'videoOwnerRenderer'),
    results,
    panels: every(get(beside, 'engagementPanels'), 'engagementPanelSectionListRenderer'),
  };
}
