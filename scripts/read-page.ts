import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { parse } from 'valibot';
import { assess } from '../src/estimate/assess';
import type { Assessment, Rating } from '../src/model/assessment';
import { defaultBrief } from '../src/model/brief';
import type { PageRef } from '../src/model/page';
import { type Account, type Post, type Reading, readingSchema } from '../src/model/reading';
import { pageWithout } from '../src/reading/blank';
import { joinReadings } from '../src/records/join-readings';
import { mergeIntoRecord } from '../src/records/remember';
import { parseResponse, readResponse } from '../src/reading/json/read-response';
import { readSources } from '../src/reading/read-sources';
import { makeWords, type Words } from '../src/shared/words';
import { siteAt } from '../src/sites';
import { sitesWithReaders } from '../src/sites/with-readers';
import type { Site } from '../src/sites/site';
import { UsageError } from './saved-page';

/** A page somebody saved: its document and the bodies of responses it fetched, each by its address. */
export interface SavedPage {
  url: URL;
  /** Null when only responses were kept. */
  html: string | null;
  responses: { url: string; text: string }[];
  /** When it was looked at, ISO. */
  at: string;
}

const brief = defaultBrief('Any micro-influencer');

/** The extension's own messages, in English. */
function englishWords(): Words {
  const file = new URL('../public/_locales/en/messages.json', import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as { [key: string]: { message: string } };
  return makeWords((key) => messages[key]?.message ?? '');
}

/** Site and account of an address, which people write without www too. Throws one sentence when Fitlens does not read such pages. */
export function pageAt(url: URL): { site: Site; page: PageRef } {
  const about = siteAt(url.href) ?? siteAt(`https://www.${url.host}`);
  const site = sitesWithReaders.find(({ id }) => id === about?.id);
  if (!site) throw new UsageError(`Fitlens reads no pages of ${url.host}.`);
  const page = site.page(url);
  if (!page) throw new UsageError(`${url.href} is neither a profile nor a post of ${site.name}.`);
  return { site, page };
}

/** Everything that the content script would read of this page, joined as the worker joins it. */
export function readingOf(
  { url, html, responses, at }: SavedPage,
  { site, page }: { site: Site; page: PageRef },
): Reading {
  const { document } = new JSDOM(html ?? '', { url: url.href }).window;
  const { lang } = document.documentElement;
  const fetched = responses.map((response) => parseResponse({ ...response, at, language: lang }, site.responses));
  const readings = readSources(page, (known) => [
    ...fetched.flatMap((response) => readResponse(response, known)),
    ...(html === null ? [] : site.read(document, known, at)),
  ]);
  const isNothing = ({ account, posts, missing }: Reading) =>
    account === null && posts.length === 0 && !missing.some(({ what }) => what === 'page');
  const sent = readings.every(isNothing) ? [...readings, pageWithout(page, at, 'unknown-layout', 'page')] : readings;
  return joinReadings(sent.map((reading) => parse(readingSchema, reading)));
}

/** What Fitlens makes of a saved page, as `npm run read` prints it. Throws one sentence for an address it cannot read. */
export function readPage(saved: SavedPage) {
  const known = pageAt(saved.url);
  const reading = readingOf(saved, known);
  const record = mergeIntoRecord(null, reading, 'saved-page');
  const assessment = record && assess(record, known.site.rules, brief, new Date(saved.at));
  return {
    page: { site: reading.page.site, kind: reading.page.kind, handle: reading.page.handle },
    account: reading.account satisfies Account | null,
    posts: reading.posts.map(shownPost),
    leftOut: reading.leftOut.map(({ id, why }) => ({ id, why })),
    missing: [...reading.missing, ...(assessment?.missing ?? [])],
    assessment: shownAssessment(assessment, englishWords()),
  };
}

const shownPost = ({ repost: _repost, collaboration: _collaboration, hidden: _hidden, ...post }: Post) => post;

function shownAssessment(assessment: Assessment | null, words: Words) {
  if (!assessment) return { tier: null, engagement: null, rating: null, facts: [], fit: null };
  const { tier, engagement, comments, rating, facts, fit } = assessment;
  return {
    tier,
    engagement: engagement && shownEngagement(engagement),
    // Only where likes are hidden.
    ...(comments ? { comments: shownEngagement(comments) } : {}),
    rating: rating && shownRating(rating, words),
    facts: facts.map(words.tell),
    fit: {
      ...fit,
      criteria: fit.criteria.map(({ sentence, ...rest }) => ({ ...rest, text: words.tell(sentence) })),
      change: words.tell(fit.change.sentence),
    },
  };
}

const shownRating = (rating: Rating, words: Words) => ({
  ...rating,
  benchmark: { ...rating.benchmark, population: words.print(rating.benchmark.population) },
});

const shownEngagement = ({
  per,
  typical,
  low,
  high,
  average,
  sample,
  leftOut,
}: NonNullable<Assessment['engagement']>) => ({
  per,
  typical,
  low,
  high,
  average,
  sample,
  leftOut,
});
