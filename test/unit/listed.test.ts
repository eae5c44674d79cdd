import { describe, expect, it } from 'vitest';
import { addPage, changeItem, type Listed, outdate, renewItems } from '../../src/popup/listed';
import type { ShortlistItem } from '../../src/shared/view';

const row = (key: string, more: Partial<ShortlistItem> = {}): ShortlistItem => ({
  key,
  site: 'Instagram',
  called: `@${key}`,
  name: null,
  url: `https://www.instagram.com/${key}/`,
  line: 'Micro',
  savedAt: '2026-11-01T00:00:00Z',
  notes: 0,
  state: 'fresh',
  ...more,
});
const list = (keys: string[], more: Partial<Listed> = {}): Listed => ({
  text: '',
  items: keys.map((key) => row(key)),
  total: keys.length,
  next: null,
  ...more,
});
const keys = ({ items }: Listed) => items.map(({ key }) => key);
const change = (item: ShortlistItem | null, total = 3) => ({ view: null, item, total });

describe('The next page of the shortlist', () => {
  it('goes behind what is there, and nobody is there twice', () => {
    const both = addPage(list(['a', 'b'], { next: 'b' }), 'b', list(['b', 'c'], { total: 3 }));
    expect(keys(both)).toEqual(['a', 'b', 'c']);
    expect(both).toMatchObject({ total: 3, next: null });
  });

  it('is of no use to a list that is another by now', () => {
    const other = list(['x'], { text: 'x', next: 'x' });
    expect(addPage(other, 'b', list(['c']))).toBe(other);
    expect(addPage(other, 'b', list(['c'], { text: 'x' }))).toBe(other);
  });
});

describe('After a write, the shortlist', () => {
  it('has who is new on top, and who was there where they were', () => {
    expect(keys(changeItem(list(['a', 'b']), 'c', change(row('c'))))).toEqual(['c', 'a', 'b']);
    const noted = changeItem(list(['a', 'b', 'c']), 'b', change(row('b', { notes: 1 })));
    expect(noted.items.map(({ key, notes }) => [key, notes])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('lacks who was taken off, and has as many as the answer says', () => {
    const without = changeItem(list(['a', 'b']), 'a', change(null, 41));
    expect(keys(without)).toEqual(['b']);
    expect(without.total).toBe(41);
  });

  it('has who comes back where they were', () => {
    const back = { text: '', place: 1 };
    expect(keys(changeItem(list(['a', 'c']), 'b', change(row('b')), back))).toEqual(['a', 'b', 'c']);
  });

  it('holds two creators that turned out to be one once', () => {
    expect(keys(changeItem(list(['a', 'b', 'c']), 'c', change(row('a'))))).toEqual(['a', 'b']);
  });

  it('shows nobody among those found of whom it does not know that they match', () => {
    const found = list(['a'], { text: 'anna' });
    expect(keys(changeItem(found, 'c', change(row('c'))))).toEqual(['a']);
    expect(keys(changeItem(found, 'c', change(row('c')), { text: 'carl', place: 0 }))).toEqual(['a']);
  });
});

describe('Under another brief', () => {
  it('every line is stale, but for those that say nothing of a brief', () => {
    const states = ['fresh', 'stale', 'unseen', 'unreadable'] as const;
    const listed = list([], { items: states.map((state) => row(state, { state })) });
    expect(outdate(listed).items.map(({ state }) => state)).toEqual(['stale', 'stale', 'unseen', 'unreadable']);
  });
});

describe('Rows that were made anew', () => {
  it('take the place of the old ones; who is not on the shortlist any more goes', () => {
    const listed = list(['a', 'b', 'c'], { total: 9 });
    const renewed = renewItems(listed, listed.items.slice(0, 2), [row('b', { line: 'Nano' })]);
    expect(renewed.items.map(({ key, line }) => [key, line])).toEqual([
      ['b', 'Nano'],
      ['c', 'Micro'],
    ]);
    expect(renewed.total).toBe(8);
  });

  it('undo nothing that was written meanwhile', () => {
    const listed = list(['a']);
    const noted = changeItem(listed, 'a', change(row('a', { notes: 1 })));
    expect(renewItems(noted, listed.items, [row('a', { line: 'Nano' })])).toEqual(noted);
  });
});
