import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading';
import { readSources } from '../../src/reading/read-sources';
import { isTakenWhole } from '../support/door';
import * as bluesky from '../fixtures/bluesky/load';
import * as instagram from '../fixtures/instagram/load';
import * as threads from '../fixtures/threads/load';
import * as tiktok from '../fixtures/tiktok/load';

const mira = { bluesky: bluesky.pageAt('/profile/mira-bakes.example'), tiktok: tiktok.pageAt('/@mira.bakes') };

const answers: [name: string, body: string, read: (text: string) => Reading[]][] = [
  [
    'Instagram',
    instagram.textOf('profile.json'),
    (text) => [instagram.readText(text, instagram.pageAt('/mira.bakes/'))],
  ],
  [
    'TikTok',
    tiktok.textOf('item-list.json'),
    (text) => readSources(mira.tiktok, (page) => tiktok.readText(text, tiktok.api.posts, page)),
  ],
  [
    'Threads',
    threads.textOf('profile.json'),
    (text) => readSources(threads.pageAt('/@mira.bakes'), (page) => threads.readText(text, page)),
  ],
  [
    'Bluesky',
    bluesky.textOf('profile.json'),
    (text) => readSources(mira.bluesky, (page) => bluesky.readText(text, bluesky.api.profile, page)),
  ],
];

describe.each(answers)('An id of %s that is longer than any honest one', (_, body, read) => {
  it('is unknown, and costs nothing of the rest', () => {
    const [before] = read(body);
    const id = before?.account?.id ?? '';
    expect(id).not.toBe('');
    const [after] = read(body.replaceAll(id, id.repeat(20)));
    expect(isTakenWhole(after)).toBe(true);
    expect(after?.account).toEqual({ ...before?.account, id: null });
  });
});
