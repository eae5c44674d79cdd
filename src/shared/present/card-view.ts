import { type Assessment, countsViews, type Criterion, type Engagement, type Rating } from '../../model/assessment';
import type { Account } from '../../model/reading';
import type { CardView } from '../view';
import type { Words } from '../words';
import { engagementText, noEngagement, type Presented, rateName, ratingText, tierText } from './badge-view';
import { chartView } from './chart-view';
import { basisLines, methodLines } from './method';
import { portraitLines } from './portrait';
import { brokenText, isBroken, reportOf } from './report';

/** Everything behind the badge: numbers first, then what the brief asked, then how it was worked out. */
export function cardView({ account, assessment, brief, last, diagnosis }: Presented, words: Words): CardView {
  const broken = isBroken(last.missing);
  return {
    // Isolated: a name from right to left leaves the handle as it is.
    title: account.name ? `\u2068${account.name}\u2069 · \u2068@${account.handle}\u2069` : `@${account.handle}`,
    figures: [followersFigure(account, assessment, words), ...engagementFigures(assessment, words)],
    reasons: tellingCriteria(assessment).map(({ answer, sentence }) => ({
      answer,
      answerName: words.say(`answer_${answer}`),
      text: words.tell(sentence),
    })),
    lever: leverText(assessment, words),
    facts: [
      ...(broken ? [brokenText(diagnosis, words)] : []),
      ...assessment.facts.map((fact) => words.tell(fact)),
      ...portraitLines(assessment, words),
    ],
    chart: chartView(assessment, words),
    basis: basisLines(assessment, words),
    method: methodLines(assessment, brief, words),
    report: broken ? reportOf(last, diagnosis) : null,
  };
}

/** Where engagement would decide and only its counts are missing, what brings them: each post that is opened has its own. */
function leverText({ alsoPer, fit, missing }: Assessment, words: Words): string {
  const isUnread = missing.some(({ what, why }) => what === 'engagement' && why === 'counts-not-loaded');
  const hasOther = alsoPer !== null && !countsViews(alsoPer);
  if (fit.lever.criterion !== 'engagement' || !isUnread || hasOther) return words.tell(fit.lever.sentence);
  return words.say(alsoPer ? 'openVideos' : 'openPosts');
}

const alwaysTold = new Set<string>(['engagement', 'budget']);

/** Without posts nothing more is known for the same reason: it is told once. A price is another matter. */
function tellingCriteria({ fit, missing }: Assessment): Criterion[] {
  const isClosed = missing.some(({ what, why }) => what === 'engagement' && (why === 'private' || why === 'none'));
  return fit.criteria.filter(({ id, answer }) => !isClosed || answer !== 'unknown' || alwaysTold.has(id));
}

type Figure = CardView['figures'][number];

function followersFigure({ followers }: Account, { tier }: Assessment, words: Words): Figure {
  const label = words.say('followers');
  if (!followers) return { label, value: words.say('notReadable'), note: null };
  const rounded = followers.min !== followers.max;
  const notes = [
    tier && tierText(tier, words),
    tier?.edge ? words.say(`edge_${tier.edge.side}`, { bound: words.number(tier.edge.bound) }) : null,
    words.say(rounded ? 'roundedBySite' : 'exactCount'),
  ];
  return { label, value: words.count(followers), note: notes.filter((note) => note !== null).join(' · ') };
}

function engagementFigure(engagement: Engagement, rating: Rating | null, isMixed: boolean, words: Words): Figure {
  const rated = rating?.per === engagement.per ? rating : null;
  const notes = [
    ...(rated ? [words.say('ratedForSize', { rating: ratingText(rated, words) })] : []),
    ...(isMixed ? [words.say('mixesFormats')] : []),
  ];
  return {
    label: rateName(engagement, words),
    value: engagementText(engagement, words),
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
  value: engagementText(comments, words),
  note: words.sayCount('commentsAlone', comments.sample),
});
