import type { Criterion } from '../../../model/assessment';
import type { Brief, CriterionId } from '../../../model/brief';
import { askActivity } from './activity';
import { askAudience } from './audience';
import { askAvoid } from './avoid';
import { askBudget } from './budget';
import { askCompetitors } from './competitors';
import { askContact } from './contact';
import type { Ask, Findings } from './criterion';
import { askEngagement, standsOut } from './engagement';
import { askFocus } from './focus';
import { askKeywords } from './keywords';
import { askLanguages } from './languages';
import { askPartners } from './partners';
import { askSites } from './sites';
import { askSize } from './size';
import { askSponsorship } from './sponsorship';

/** Every question a brief can ask. */
const asks: { readonly [id in CriterionId]: Ask } = {
  size: askSize,
  engagement: askEngagement,
  keywords: askKeywords,
  focus: askFocus,
  activity: askActivity,
  languages: askLanguages,
  audience: askAudience,
  sites: askSites,
  budget: askBudget,
  avoid: askAvoid,
  competitors: askCompetitors,
  sponsorship: askSponsorship,
  partners: askPartners,
  contact: askContact,
};

/**
 * How much each answer decides. Engagement and the topic are what a micro-influencer is hired for; what follows is size,
 * then whom the posts reach and what they cost, then how the account is run.
 */
const weights: { readonly [id in CriterionId]: number } = {
  engagement: 6,
  keywords: 6,
  size: 4,
  languages: 4,
  audience: 4,
  sites: 4,
  budget: 4,
  avoid: 4,
  competitors: 3,
  activity: 3,
  focus: 3,
  sponsorship: 1,
  partners: 1,
  contact: 1,
};

/** Holds an account against everything that the brief asks; what it does not ask is left out. */
export const askAll = (findings: Findings, brief: Brief): Criterion[] =>
  (Object.keys(asks) as CriterionId[]).flatMap((id) => {
    const said = asks[id](findings, brief);
    if (said === null) return [];
    const [answer, key, values = {}] = said;
    const asked = { id, answer, weight: weights[id], sentence: { key, values } };
    return id === distinguishing && answer === 'meets' && standsOut(findings) ? { ...asked, standsOut: true } : asked;
  });

/** Criteria that nothing else makes up for: with one miss no fit is more than weak, with two there is none. */
export const decisive: ReadonlySet<string> = new Set([
  'size',
  'engagement',
  'keywords',
  'activity',
  'sites',
  'languages',
  'audience',
  'competitors',
  'avoid',
]);

/** What makes a micro-influencer, on the brief's topic where it names one: only who meets these in full is a strong fit. */
export const defining: ReadonlySet<string> = new Set(['size', 'engagement', 'keywords', 'focus', 'activity']);

/** What many meet and few do well: a strong fit stands out in it. */
export const distinguishing = 'engagement';

/** Without an answer to this there is no verdict. */
export const indispensable = 'size';
