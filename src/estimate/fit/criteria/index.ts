import { askActivity } from './activity';
import { askAvoid } from './avoid';
import { askBudget } from './budget';
import { askCompetitors } from './competitors';
import { askContact } from './contact';
import type { Ask } from './criterion';
import { askEngagement } from './engagement';
import { askFocus } from './focus';
import { askKeywords } from './keywords';
import { askLanguages } from './languages';
import { askPartners } from './partners';
import { askSites } from './sites';
import { askSize } from './size';
import { askSponsorship } from './sponsorship';

/** Every question a brief can ask. */
export const asks: readonly Ask[] = [
  askSize,
  askEngagement,
  askKeywords,
  askFocus,
  askActivity,
  askLanguages,
  askSites,
  askBudget,
  askAvoid,
  askCompetitors,
  askSponsorship,
  askPartners,
  askContact,
];

/** Criteria that nothing else makes up for: with one miss no fit is more than weak, with two there is none. */
export const decisive: ReadonlySet<string> = new Set([
  'size',
  'engagement',
  'keywords',
  'activity',
  'sites',
  'languages',
  'competitors',
  'avoid',
]);

/** What makes a micro-influencer, on the brief's topic where it names one: only who meets these in full is a strong fit. */
export const defining: ReadonlySet<string> = new Set(['size', 'engagement', 'keywords', 'focus', 'activity']);

/** What many meet and few do well: a strong fit stands out in it. */
export const distinguishing = 'engagement';

/** Without an answer to this there is no verdict. */
export const indispensable = 'size';
