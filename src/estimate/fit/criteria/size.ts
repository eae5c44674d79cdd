import type { Ask } from './criterion';

/** How far outside the range still counts as close, as a share of the bound. */
const nearly = 0.2;

/** Followers within the brief's range. Nothing is gained by being nearer to either end: small is what was asked for. */
export const askSize: Ask = ({ account: { followers } }, { size: { min, max } }) => {
  const range = { min: { number: min }, max: { number: max } };
  if (!followers) return ['unknown', 'fitSizeUnknown', range];
  const values = { followers: { count: followers }, ...range };
  if (followers.min >= min && followers.max <= max) return ['meets', 'fitSizeInside', values];
  if (followers.max >= min && followers.min <= max) return ['close', 'fitSizeOnEdge', values];
  if (followers.min > max) {
    return followers.min <= max * (1 + nearly)
      ? ['close', 'fitSizeJustAbove', values]
      : ['misses', 'fitSizeAbove', values];
  }
  return followers.max >= min * (1 - nearly)
    ? ['close', 'fitSizeJustBelow', values]
    : ['misses', 'fitSizeBelow', values];
};
