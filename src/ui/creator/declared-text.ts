import type { Declared } from '../../model/declared';
import { latinDigits } from '../../reading/printed/digits';
import { countries } from '../countries';
import type { Words } from '../../shared/words';
import type { Read } from '../read-number';

type Countries = Declared['audienceCountries'];
type Ages = Declared['audienceAges'];

/** Parts are set apart by commas, semicolons or lines; a decimal comma stands between two digits. */
const partsOf = (text: string): string[] =>
  latinDigits(text)
    .split(/[;\n、，]|,(?!\d)|,(?=\d{1,3}\s*[-–—~〜+])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a part names, and its share as a part of 1: "Germany 60 %" is Germany and 0.6. */
function shareIn(part: string): { named: string; share: number } | null {
  const [, named = '', digits = ''] = /^(.+?)[\s:]*(\d{1,3}(?:[.,]\d{1,2})?)\s*[%％]?$/u.exec(part) ?? [];
  const percent = Number(digits.replace(',', '.'));
  return named === '' || percent > 100 ? null : { named: named.trim(), share: percent / 100 };
}

const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(share);

const countryNames = (language: string) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });

/** Every country's code by its name and by itself, without regard to case. */
function codesByName(language: string): Map<string, string> {
  const names = countryNames(language);
  const called = (code: string) => [code, names.of(code) ?? code];
  return new Map(countries.flatMap((code) => called(code).map((name) => [name.toLocaleLowerCase(language), code])));
}

/** "DE 60, Austria 20" as countries and shares; countries by their code or their name in the reader's language. */
export function readCountries(text: string, { say, language }: Words): Read<Countries> {
  const codes = codesByName(language);
  const found: Countries = [];
  for (const part of partsOf(text)) {
    const read = shareIn(part);
    if (!read) return { error: say('declaredBadPart', { text: part }) };
    const country = codes.get(read.named.toLocaleLowerCase(language));
    if (country === undefined) return { error: say('declaredBadCountry', { text: read.named }) };
    found.push({ country, share: read.share });
  }
  return { value: found };
}

/** "18-24 35, 65+ 5" as ages and shares. */
export function readAges(text: string, { say }: Words): Read<Ages> {
  const found: Ages = [];
  for (const part of partsOf(text)) {
    const read = shareIn(part);
    const [, from, to, open] = /^(\d{1,3})\s*(?:[-–—~〜]\s*(\d{1,3})|(\+))$/u.exec(read?.named ?? '') ?? [];
    if (!read || from === undefined || (to === undefined && open === undefined))
      return { error: say('declaredBadPart', { text: part }) };
    found.push({ from: Number(from), to: to === undefined ? null : Number(to), share: read.share });
  }
  return { value: found };
}

/** "Germany 60%, Austria 20%". */
export const writeCountries = (parts: Countries, { language }: Words): string =>
  parts
    .map(({ country, share }) => `${countryNames(language).of(country) ?? country} ${percent(share, language)}`)
    .join('; ');

/** "18–24 35%, 65+ 5%". */
export const writeAges = (ages: Ages, { language }: Words): string =>
  ages
    .map(({ from, to, share }) => `${to === null ? `${from}+` : `${from}–${to}`} ${percent(share, language)}`)
    .join('; ');

export const writePercent = (share: number | null, language: string): string =>
  share === null ? '' : new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(share * 100);
