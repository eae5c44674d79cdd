import { type Assessment, type Engagement, type Rating, type Tier } from '../model/assessment';
import type { Account } from '../model/reading';
import { calledOf } from './called';
import type { CardView, Line } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { aboutLines, moreContacts } from './about';
import { adviceLines } from './advice';
import { chartView } from './chart-view';
import { choicesOf } from './choices';
import { valueKey } from './keys';
import { basisLines, foundingRange, isOtherwiseNamed, methodLines } from './method';
import { portraitLines } from './portrait';
import type { Presented } from './presented';
import { brokenText, isBroken, reportOf } from './report';
import { reasonsOf, scoreText } from './score';
import { sinceLines } from './since';
import { standingLines } from './standing';
import { noEngagement, rateAndRange, rateName, ratingText, tierText } from './wording';

/** Everything behind the badge: what the brief asked, the numbers, then how they were worked out. */
export function cardView(presented: Presented, words: Words): CardView {
  const { account, assessment, brief, since, last, diagnosis } = presented;
  const broken = isBroken(last.missing);
  const facts = [...assessment.facts.map((fact) => words.tell(fact)), ...portraitLines(assessment, words)];
  return {
    brief: brief.isOnly ? null : words.say('cardBrief', { brief: brief.name }),
    title: titleOf(account),
    score: scoreText(assessment, words),
    figures: [followersFigure(account, assessment, words), ...engagementFigures(assessment, words)],
    reasons: reasonsOf(assessment, words),
    advice: [...(broken ? [brokenText(diagnosis, words)] : []), ...adviceLines(assessment, diagnosis.siteName, words)],
    about: [...sinceLines(since, assessment, words), ...aboutLines(account, assessment, words)],
    facts: [...facts.map((text): Line => ({ text, href: null })), ...moreContacts(assessment, words)],
    chart: chartView(assessment, words),
    basis: basisLines(assessment, words),
    method: methodLines(assessment, brief.name, words),
    standing: standingLines(presented, words),
    choices: choicesOf(presented, words),
    report: broken ? reportOf(last, diagnosis) : null,
  };
}

/** Isolated: a name from right to left leaves the handle as it is. */
function titleOf(account: Account): string {
  const called = calledOf(account);
  return account.name ? `\u2068${account.name}\u2069 · \u2068${called}\u2069` : called;
}

type Figure = CardView['figures'][number];

function followersFigure({ followers }: Account, { tier, missing }: Assessment, words: Words): Figure {
  const label = words.say('followers');
  if (!followers) {
    const why = missing.find((one) => one.what === 'tier')?.why ?? 'not-on-page';
    return { label, value: '–', note: words.say(valueKey(why)) };
  }
  const rounded = followers.min !== followers.max;
  const notes = [...(tier ? sizeNotes(tier, words) : []), words.say(rounded ? 'roundedBySite' : 'exactCount')];
  return { label, value: words.count(followers), note: notes.join(' · ') };
}

function sizeNotes(tier: Tier, words: Words): string[] {
  const { names, edge } = tier;
  const name = tierText(tier, words);
  return [
    isOtherwiseNamed(tier) ? words.say('sizeFounding', { tier: name, range: foundingRange(words) }) : name,
    // "Below 1,000 · just below 1,000" would say it twice.
    ...(edge && !(names[0] === 'below' && edge.side === 'below')
      ? [words.say(`edge_${edge.side}`, { bound: words.number(edge.bound) })]
      : []),
  ];
}

function engagementFigure(engagement: Engagement, rating: Rating | null, isMixed: boolean, words: Words): Figure {
  const rated = rating?.per === engagement.per ? rating : null;
  const notes = [
    ...(rated ? [words.say('ratedForSize', { rating: ratingText(rated, words) })] : []),
    ...(isMixed ? [words.say('mixesFormats')] : []),
  ];
  return {
    label: rateName(engagement, words),
    value: rateAndRange(engagement, words),
    note: notes.length > 0 ? notes.join(' · ') : null,
  };
}

function engagementFigures(assessment: Assessment, words: Words): Figure[] {
  const { engagement, alsoPer, comments, rating, formats } = assessment;
  const known = [engagement, alsoPer].filter((one) => one !== null);
  if (known.length > 0) return known.map((one) => engagementFigure(one, rating, formats.length > 0, words));
  const none = { label: words.say('engagement'), value: '–', note: noEngagement(assessment, words) };
  return comments ? [none, commentFigure(comments, words)] : [none];
}

/** A figure of its own beside the engagement that is missing, with the posts it stands on. */
const commentFigure = (comments: Engagement, words: Words): Figure => ({
  label: words.say('commentsPerFollower'),
  value: rateAndRange(comments, words),
  note: words.sayCount('commentsAlone', comments.sample),
});
