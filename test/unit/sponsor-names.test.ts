import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../src/estimate/text/mentions';
import { disclosesPayment, markDisclosures } from '../../src/records/paid-captions';
import { anAccount, aPost, aReading } from '../support/readings';
import { everyday } from './everyday-sentences';
import { sponsorSentences } from './sponsor-sentences';

const namesOne = (caption: string) => caption.includes('@');

describe.each(sponsorSentences)('a caption in %s', (_, { paid, ordinary }) => {
  it.each(paid)('says who paid for it: %s', (caption) => {
    expect(disclosesPayment(caption)).toBe(true);
  });

  it.each(paid.filter(namesOne))('names the partner: %s', (caption) => {
    expect(mentionsIn(caption)).toEqual([expect.stringMatching(/^ovenco(?:-val)?$/)]);
  });

  it.each(ordinary)('does not: %s', (caption) => {
    expect(disclosesPayment(caption)).toBe(false);
  });

  it('says it wherever it stands, but not of the author', () => {
    const around = fc.constantFrom('', '🍞 ', 'Bread.\n', '#bread ', '“');
    fc.assert(
      fc.property(fc.constantFrom(...paid.filter(namesOne)), around, around, (caption, before, after) => {
        const whole = `${before}${caption} ${after}`;
        expect([whole, disclosesPayment(whole)]).toEqual([whole, true]);
        const named = mentionsIn(caption)[0] ?? '';
        expect([whole, disclosesPayment(whole, named.toUpperCase())]).toEqual([whole, false]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what people write under their posts', () => {
  it.each(Object.entries(everyday))('in %s is no advertisement, whomever it names', (_, { clear, alike = [] }) => {
    const captions = [...clear, ...alike].flatMap((one) => [one, `${one} @ovenco`, `@ovenco ${one}`]);
    expect(captions.filter((caption) => disclosesPayment(caption))).toEqual([]);
  });
});

describe('the reading', () => {
  it('marks a post that somebody else presents, not one that its author does', () => {
    const posts = [
      aPost('a', { caption: 'Presented by @ovenco', author: 'mira.bakes' }),
      aPost('b', { caption: 'Presented by @Mira.Bakes', author: 'mira.bakes' }),
      aPost('c', { caption: 'Presented by @mira.bakes', author: null }),
    ];
    const reading = markDisclosures(aReading({ account: anAccount({ handle: 'mira.bakes' }), posts }));
    expect(reading.posts.map(({ paid }) => paid)).toEqual(['caption', null, null]);
  });
});
