import type { Reading } from '../../../src/model/reading';
import { blankReading } from '../../../src/reading/blank';
import { parseResponse, readResponse } from '../../../src/reading/json/read-response';
import { readSources } from '../../../src/reading/read-sources';
import { joinReadings } from '../../../src/records/join-readings';
import type { Site } from '../../../src/sites/site';
import { isTakenToItsEnds } from '../door';
import type { AnswerInput, PageInput } from './inputs';

/** The readings of one answer, as the page's script makes them. */
export function readAnswer(site: Site, { page, url }: AnswerInput, text: string, at: string): Reading[] {
  const response = parseResponse({ url, text, at, language: 'en' }, site.responses);
  return readSources(page, (known) => readResponse(response, known));
}

/** The readings of a page; where the badge would go is asked for too. */
export function readPage(site: Site, { page }: PageInput, document: Document, at: string): Reading[] {
  site.anchor(document, page);
  return readSources(page, (known) => site.read(document, known, at));
}

/** The readings as the worker joins them; throws where its door would not take them as they are. */
export function joined({ page }: { page: Reading['page'] }, readings: Reading[], at: string): Reading {
  const refused = readings.find((reading) => !isTakenToItsEnds(reading));
  if (refused) throw new Error(`The worker would not take it as it is: ${JSON.stringify(refused).slice(0, 2_000)}`);
  return joinReadings([blankReading(page, at), ...readings]);
}
