import { readRefusal } from '../../../reading/meta/refusal';
import type { ResponseReader, Tapped } from '../../site';
import { gather } from './gather';
import { pickOwn } from './pick-own';
import { graphql, postInfo, profileInfo, userFeed, userReels } from '../tapped';

const reader = (name: string, tapped: Tapped): ResponseReader => ({
  ...tapped,
  name,
  read: (json, page, at) => readRefusal(json, page, at) ?? pickOwn(gather(json), page, 'response', at),
});

/** One reader an address; which account and which posts a response holds shows only inside. */
export const responses: readonly ResponseReader[] = [
  reader('graphql', graphql),
  reader('profile', profileInfo),
  reader('feed', userFeed),
  reader('reels', userReels),
  reader('post', postInfo),
];
