import type { PostKind } from './reading';

/** Kinds of post that audiences meet in the same way. Rates of different formats are never mixed without saying so. */
export const formats = ['image', 'reel', 'short', 'video', 'text'] as const;
export type Format = (typeof formats)[number];

/** The format of each kind of post. */
export const formatOf: { readonly [kind in PostKind]: Format } = {
  image: 'image',
  carousel: 'image',
  reel: 'reel',
  short: 'short',
  video: 'video',
  live: 'video',
  text: 'text',
};
