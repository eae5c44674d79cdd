import type { Assessment, Scored } from '../model/assessment';
import { toldByCreator } from '../model/brief';
import type { CardView } from '../shared/badge-view';
import type { Words } from '../shared/words';

const rangeText = ({ low, high }: { low: number; high: number }, words: Words): string =>
  low === high ? words.number(low) : words.range(low, high);

/** "Score 64 of 100", and that a miss weighs more than it; null where nothing can be held against the brief. */
export function scoreText({ fit }: Assessment, words: Words): string | null {
  if (fit.criteria.every(({ answer }) => answer === 'unrated')) return null;
  return words.say(fit.decided ? 'scoreDecided' : 'score', { score: rangeText(fit.score, words) });
}

/** Null for what has no part in the score. */
const pointsText = (points: Scored['points'], words: Words): string | null =>
  points.most === 0 ? null : words.say('points', { points: rangeText(points, words), most: words.number(points.most) });

const alwaysTold: ReadonlySet<string> = new Set(['engagement', ...toldByCreator]);

/** What the brief asked and what was found. Without any post the rest is unknown for the same reason: that is told once. */
export function reasonsOf({ fit, chart }: Assessment, words: Words): CardView['reasons'] {
  const isFollowing = ({ id, answer }: Scored) =>
    chart.length === 0 && answer === 'unknown' && id !== 'size' && !alwaysTold.has(id);
  const reasons = fit.criteria
    .filter((one) => !isFollowing(one))
    .map(({ answer, sentence, points }) => reason(answer, words.tell(sentence), points, words));
  const following = fit.criteria.filter(isFollowing);
  if (following.length === 0) return reasons;
  const names = following.map(({ id }) => words.say(`criterion_${id}`));
  const sum = (end: keyof Scored['points']) => following.reduce((all, { points }) => all + points[end], 0);
  const points = { low: sum('low'), high: sum('high'), most: sum('most') };
  return [...reasons, reason('unknown', words.say('alsoUnknown', { list: words.list(names) }), points, words)];
}

const reason = (
  answer: Scored['answer'],
  text: string,
  points: Scored['points'],
  words: Words,
): CardView['reasons'][number] => ({
  answer,
  answerName: words.say(`answer_${answer}`),
  text,
  points: pointsText(points, words),
});
