import { describe, expect, it } from 'vitest';
import { baker } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';

const driver = useDriver(instagramRoutes([baker]));
const address = `https://www.instagram.com/${baker.handle}/`;

const name = async () => (await driver().badge())?.name;
const card = async () => (await driver().badge())?.cardText;
/** Unfolds what can be chosen, and chooses. */
async function choose(kind: 'into' | 'reject' | 'against', act: string): Promise<void> {
  await driver().clickBadge(`details:has(> .${kind}) > summary`);
  await driver().decide(`.${kind} [value="${act}"]`);
}

// Each scenario goes on where the one before it ended: it is one visit of one marketer, who never leaves the page.
describe('In the card on the page a marketer', { sequential: true }, () => {
  it('rejects a creator with a reason, in two presses', async () => {
    await driver().open(address);
    await expect.poll(name, { timeout: 10_000 }).toMatch(/Micro.*%.*fit/i);
    await driver().clickBadge();
    await choose('reject', 'reject:topic');
    await expect.poll(name).toMatch(/Rejected$/);
    await expect.poll(card).toMatch(/Rejected for “.+” today · /);
  });

  it('meets them again: the badge says it at once, and the card why', async () => {
    await driver().open(address);
    await expect.poll(name, { timeout: 10_000 }).toMatch(/%.*Rejected$/);
    await driver().clickBadge();
    expect(await card()).toMatch(/Rejected for “.+” today · /);
  });

  it('takes it back', async () => {
    await choose('reject', 'back');
    await expect.poll(name).toMatch(/Saved$/);
    expect(await card()).not.toContain('Rejected');
  });

  it('saves them into a new campaign, which is in use from then on, and sees what every brief makes of them', async () => {
    await choose('into', 'new');
    await expect.poll(card).toContain('Brief: Campaign 2');
    await driver().clickBadge('details:has(> .against) > summary');
    await expect.poll(card).toMatch(/Micro-influencer: .*Campaign 2: /);
    await driver().clickBadge('details:has(> .into) > summary');
    await expect.poll(card).toContain('Campaign 2 · already there since today');
  });

  it('goes back to the brief of before', async () => {
    await choose('against', 'use:default');
    await expect.poll(card).toContain('Brief: Micro-influencer');
  });
});
