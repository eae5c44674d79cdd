import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import { portraitLines } from '../../src/present/portrait';
import { englishWords } from '../support/english';
import { instagram, now, postsWithLikes, record } from './estimate-posts';

describe('What the card says beside the numbers', () => {
  it('names the account’s own hashtags as they are written, with one #', () => {
    const posts = postsWithLikes([50, 60, 55, 70, 52, 61, 58, 66], { caption: 'Open in a minute #lockpicking' });
    const assessment = assess(record(posts), instagram, defaultBrief('Any'), now);
    expect(portraitLines(assessment, englishWords)).toContain('Topics named: #lockpicking.');
  });
});
