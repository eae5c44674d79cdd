import { type Assessment, shownRate } from '../model/assessment';
import type { Brief } from '../model/brief';
import type { Candidate } from '../model/candidate';
import type { Money } from '../model/money';
import type { Note } from '../model/note';
import type { AccountRecord } from '../model/record';
import type { ToldValues } from '../model/summary';
import { reasonName, statusName } from '../shared/candidate-words';
import type { ClientRow } from '../shared/compared-view';
import type { Words } from '../shared/words';
import { calledOf } from './called';
import { basisLines } from './method';
import { topicName } from './portrait';
import { reasonsOf } from './score';
import { toldText } from './told';
import { noEngagement, perWeekText, rateAndRange, rateName, tierText, verdictText } from './wording';

/** Topics that a client is named. */
const topicsNamed = 3;

/** Everything a client's row is made of. */
export interface ForClient {
  /** The creator's id. */
  key: string;
  record: AccountRecord;
  assessment: Assessment;
  /** What it was assessed by. */
  brief: Brief;
  site: string;
  url: string;
  /** When its newest post was out, ISO; null where that is not known. */
  lastPostAt: string | null;
  /** Nobody looked at it in this browser. */
  isUnseen: boolean;
  /** What a colleague's look told of it then; null where that is nothing. */
  told: ToldValues | null;
  /** In the campaign of that brief; null where it is none of its. */
  candidate: Candidate | null;
  tags: readonly string[];
  notes: readonly Note[];
}

/**
 * A creator in the user's language as a client may be shown it. What was asked or agreed for is the person's own, and so
 * is every finding about the budget: it is no reason here.
 */
export function clientRow(one: ForClient, words: Words): ClientRow {
  const { key, record, assessment, brief, site, url, isUnseen, told } = one;
  const { account } = record;
  return {
    key,
    called: calledOf(account),
    name: account.name,
    site,
    url,
    readAt: isUnseen ? (told?.lastSeenAt ?? null) : record.lastSeenAt,
    verdict: assessment.fit.verdict,
    columns: told ? { ...columnsOf(one, words), ...toldColumns(told, words) } : columnsOf(one, words),
    reasons: isUnseen ? [] : clientReasons(assessment, words),
    basis: isUnseen ? [] : basisLines(assessment, words),
    method: methodOf(assessment, brief, words),
    own: ownOf(one, words),
  };
}

function columnsOf({ record, assessment, lastPostAt, isUnseen }: ForClient, words: Words): ClientRow['columns'] {
  const { account } = record;
  const { tier, niche, languages, cadence, fit } = assessment;
  const unknown = words.say('compareUnknown');
  const rate = shownRate(assessment);
  const topics = (niche?.topics ?? []).slice(0, topicsNamed).map(({ topic }) => topicName(topic, words));
  const spoken = (languages?.found ?? []).map(({ language }) => words.print({ language }));
  return {
    verdict: isUnseen ? words.say('itemUnseen') : verdictText(fit.verdict, words),
    tier: tier ? tierText(tier, words) : unknown,
    followers: account.followers ? words.count(account.followers) : unknown,
    rate: isUnseen
      ? unknown
      : rate
        ? `${rateAndRange(rate, words)} · ${rateName(rate, words)}`
        : noEngagement(assessment, words),
    postsPerWeek: cadence ? perWeekText(cadence.perWeek, words) : unknown,
    lastPost: lastPostAt === null ? unknown : words.date(lastPostAt),
    topics: topics.length > 0 ? topics.join(' · ') : unknown,
    languages: spoken.length > 0 ? words.list(spoken) : unknown,
  };
}

function toldColumns({ tier, followers, rate, lastSeenAt }: ToldValues, words: Words) {
  const unknown = words.say('compareUnknown');
  return {
    verdict: toldText(lastSeenAt, words),
    tier: tier ? tierText(tier, words) : unknown,
    followers: followers ? words.count(followers) : unknown,
    rate: rate ? `${rateAndRange(rate, words)} · ${rateName(rate, words)}` : unknown,
  };
}

function clientReasons(assessment: Assessment, words: Words): ClientRow['reasons'] {
  const { fit } = assessment;
  const criteria = fit.criteria.filter(({ id, answer }) => id !== 'budget' && answer !== 'unrated');
  const told = { ...assessment, fit: { ...fit, criteria } };
  return reasonsOf(told, words).map(({ answer, answerName, text }) => ({ answer, answerName, text }));
}

/** What was counted against what, what a range means, and for which campaign: not why the person chose this rate. */
function methodOf(assessment: Assessment, brief: Brief, words: Words): string[] {
  const held = words.say('methodBrief', { brief: brief.name });
  const rate = shownRate(assessment);
  if (!rate) return [held];
  const counts = words.list(rate.counts.map((name) => words.say(`count_${name}`)));
  return [words.say(`methodFormula_${rate.per}`, { counts }), words.say('methodRange'), held];
}

function ownOf({ assessment, candidate, tags, notes }: ForClient, words: Words): ClientRow['own'] {
  const money = ({ amount, currency }: Money) => words.print({ money: [amount, amount], currency });
  const quote = assessment.price.quote?.money;
  const step = candidate?.nextStep;
  return {
    price: quote ? [money(quote)] : [],
    agreed: candidate?.agreed ? [money(candidate.agreed)] : [],
    status: candidate ? [statusName(candidate.status, words)] : [],
    rejectReason: candidate?.reason ? [reasonName(candidate.reason, words)] : [],
    nextStep: step ? [step.text, ...(step.dueOn === null ? [] : [words.date(step.dueOn)])] : [],
    tags: [...tags],
    notes: notes.map(({ text }) => text),
  };
}
