import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { root } from '../support/driver';
import { messagesOf } from '../support/english';
import { sourceFiles } from '../support/sources';

const languages = readdirSync(path.join(root, 'public/_locales'));
const english = messagesOf('en');
const source = sourceFiles.map(({ text }) => text).join('\n');

/** `verdict_${…}` in a source makes every key that begins with `verdict_` a used one. */
const prefixes = [...source.matchAll(/`([a-zA-Z]+_)\$\{/g)].map(([, prefix = '']) => prefix);
/** Named by the manifest. */
const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);

const plain = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const isUsed = (key: string) =>
  source.includes(`'${key}'`) ||
  source.includes(`'${plain(key)}'`) ||
  [...prefixes, ...named].some((prefix) => key.startsWith(prefix));

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
const pluralForms = (language: string) =>
  new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;

describe('The messages', () => {
  it('are all used', () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('hold every key that a screen asks for by name', () => {
    const asked = [...source.matchAll(/\bsay\('([\w@]+)'/g)].map(([, key = '']) => key);
    const counted = [...source.matchAll(/\bsayCount\('(\w+)'/g)].map(([, key = '']) => key);
    const told = [...source.matchAll(/\bkey: (?:\w+ \? '(\w+)' : )?'(\w+)'/g)].flatMap(([, ...keys]) =>
      keys.filter(Boolean),
    );
    expect(asked.filter((key) => !key.startsWith('@@') && !english[key])).toEqual([]);
    expect(told.filter((key) => !english[key] && !english[`${key}_other`])).toEqual([]);
    expect(counted.filter((key) => !english[`${key}_other`])).toEqual([]);
  });

  it('never accuse anybody', () => {
    const words = /\b(?:fake|bots?|bought|suspicious|authentic|fraud)\b/i;
    expect(Object.values(english).filter(({ message }) => words.test(message))).toEqual([]);
  });
});

describe.each(languages)('In %s', (language) => {
  const messages = messagesOf(language);
  const isPlural = (key: string) => key !== plain(key) && `${plain(key)}_other` in english;

  it('every message is there, and none that English lacks', () => {
    const singles = (all: object) =>
      Object.keys(all)
        .filter((key) => !isPlural(key))
        .toSorted();
    expect(singles(messages)).toEqual(singles(english));
  });

  it('every plural has all forms of the language', () => {
    const stems = Object.keys(english).filter(isPlural).map(plain);
    const lacking = [...new Set(stems)].flatMap((stem) =>
      pluralForms(language)
        .map((form) => `${stem}_${form}`)
        .filter((key) => !messages[key]),
    );
    expect(lacking).toEqual([]);
  });

  it('every message has the values of the English one, and no others', () => {
    const differing = Object.entries(messages).filter(([key, { message }]) => {
      const original = english[key]?.message ?? english[`${plain(key)}_other`]?.message ?? '';
      return placeholders(message).join() !== placeholders(original).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
