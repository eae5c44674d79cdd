import { makeView, type PostView } from '../../test/fixtures/bluesky/answers';
import type { Profile } from '../../test/fixtures/bluesky/people';
import { keyAt } from '../../test/support/made-up/bluesky';

const hour = 3_600_000;
const newest = Date.now() - 72 * hour;

/** The post at this place of somebody's list, newest first, five hours apart. */
export function postAt(author: Profile, place: number): PostView {
  const at = new Date(newest - place * 5 * hour);
  const counts: [number, number, number, number] = [
    200 + ((place * 37) % 1_900),
    (place * 7) % 60,
    (place * 3) % 40,
    0,
  ];
  return makeView(keyAt(at), at.toISOString(), `Loaf number ${place}, with rye.`, counts, { author });
}
