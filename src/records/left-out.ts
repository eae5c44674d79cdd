import { type Source, sources } from '../model/count';
import { type LeftOut, type Post, postCounts, type Reading } from '../model/reading';

const rankOf = (source: Source): number => sources.indexOf(source);

/** How good the best source is that told a number of this post; behind all others where none did. */
const bestRank = (post: Post): number =>
  Math.min(
    sources.length,
    ...[...postCounts, 'engagedViews' as const].flatMap((name) => (post[name] ? [rankOf(post[name].source)] : [])),
  );

/** What was ruled out, one entry a post: by the best source that did, the first of equals. */
function joinLeftOut(all: readonly LeftOut[]): LeftOut[] {
  const best = new Map<string, LeftOut>();
  for (const one of all) {
    const known = best.get(one.id);
    if (known === undefined || rankOf(one.source) < rankOf(known.source)) best.set(one.id, one);
  }
  return [...best.values()];
}

/** The posts that no better or equally good source ruled out, and what stays ruled out beside them. */
export function withoutRuledOut(
  posts: readonly Post[],
  ruledOut: readonly LeftOut[],
): Pick<Reading, 'posts' | 'leftOut'> {
  const leftOut = new Map(joinLeftOut(ruledOut).map((one) => [one.id, one]));
  const kept = posts.filter((post) => {
    const veto = leftOut.get(post.id);
    return veto === undefined || rankOf(veto.source) > bestRank(post);
  });
  for (const { id } of kept) leftOut.delete(id);
  return { posts: kept, leftOut: [...leftOut.values()] };
}
