import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/driver';

const languages = readdirSync(path.join(root, 'public/_locales'));
const partOf = (language: string, part: string) =>
  readFileSync(path.join(root, 'store', language, `${part}.txt`), 'utf8').trimEnd();
const messagesOf = (language: string): { [key: string]: { message: string } } =>
  JSON.parse(readFileSync(path.join(root, 'public/_locales', language, 'messages.json'), 'utf8'));

/** How many lines of a text's blocks are points: what a heading has below it, block by block. */
const outlineOf = (text: string) =>
  text.split('\n\n').map((block) => block.split('\n').filter((line) => line.startsWith('• ')).length);

/** Characters that the tighter of the two stores takes. */
const most = { title: 50, summary: 132, description: 15_000 };

describe('What the stores show', () => {
  it('is there in every language that Fitlens speaks, and in no other', () => {
    const folders = readdirSync(path.join(root, 'store'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).toSorted()).toEqual(languages.toSorted());
  });

  it.each(languages)('in %s is no longer than either store takes', (language) => {
    for (const [part, characters] of Object.entries(most)) {
      const text = partOf(language, part);
      expect([part, text.length > 10, text.length <= characters]).toEqual([part, true, true]);
    }
  });

  it.each(languages)('in %s begins with the extension’s own name and description', (language) => {
    const messages = messagesOf(language);
    expect(partOf(language, 'title')).toBe(messages['extensionName']?.message);
    expect(partOf(language, 'summary')).toBe(messages['extensionDescription']?.message);
  });

  it.each(languages)('in %s says all that it says in English: part by part, point by point', (language) => {
    const outline = outlineOf(partOf(language, 'description'));
    expect(outline).toEqual(outlineOf(partOf('en', 'description')));
    expect(outline.filter((points) => points > 0)).toHaveLength(6);
  });

  it.each(languages)('in %s names every site, and accuses nobody', (language) => {
    const text = partOf(language, 'description');
    for (const site of ['Instagram', 'TikTok', 'YouTube', 'X', 'Threads', 'Bluesky', 'CouchDB'])
      expect([site, text.includes(site)]).toEqual([site, true]);
    expect(text).not.toMatch(/\b(?:fake|bots?|suspicious|authentic|fraud)/i);
  });

  it.each(languages)('in %s is plain text: no marks that a store would show as they are', (language) => {
    expect(partOf(language, 'description')).not.toMatch(/[*_`#<>]|\]\(/);
  });
});
