import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Account } from '../../src/model/reading';
import type { CreatorChange } from '../../src/shared/creator-view';
import { accountActions } from '../../src/shortlist/creator/account-actions';
import { db } from '../../src/store/open';
import type { Notice } from '../../src/ui/notice';
import { englishWords } from '../support/english';
import { anAccount, aReading } from '../support/readings';
import { saving } from '../support/saving';
import { contradictions } from '../support/store';
import { ask, useWorker, visit } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

/** The same person on TikTok, as a look at that profile tells; gives the account's key. */
async function visitOnTikTok(facts: Partial<Account>): Promise<string> {
  const account = { ...anAccount(), site: 'tiktok', id: '77', ...facts };
  const reading = aReading({ account, page: { ...aReading().page, site: 'tiktok', handle: account.handle } });
  const answer = await ask('look', { readings: [reading] }, `https://www.tiktok.com/@${account.handle}`);
  return answer?.key ?? '';
}

const page = async (key: string) => {
  const shown = await ask('creator-page', { key });
  if (!shown) throw new Error('Nothing is known of them.');
  return shown;
};

/** What the page of a creator does, with the lines that it shows at its foot. */
function actionsOn() {
  const notices: (Notice | null)[] = [];
  const actions = accountActions(
    (name, body) => ask(name, body),
    () => {},
    (notice) => notices.push(notice),
    englishWords,
  );
  return { notices, actions };
}

describe('The page of a creator', () => {
  it('holds the account, its days, and what campaigns did, the newest first', async () => {
    const key = await visit();
    await ask('creator-change', { key, change: saving(true) });
    await ask('creator-change', { key, change: { do: 'status', brief: null, status: 'contacted', reason: null } });
    const { view, accounts, events } = await page(key);
    expect(view.candidates.map(({ status, briefName }) => [status, briefName])).toEqual([
      ['contacted', view.campaign.name],
    ]);
    expect(accounts).toMatchObject([{ key, site: 'Instagram', called: '@mira.bakes' }]);
    expect(accounts[0]?.snapshots).toHaveLength(1);
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      ['shortlisted', 'contacted'],
      [null, 'shortlisted'],
    ]);
  });

  it('says how they can be reached, each way once, and where it stands', async () => {
    const bio = 'Write to mira (at) bakes.example\nmore: https://linktr.ee/mira';
    const account = { ...anAccount(), bio, links: ['https://linktr.ee/mira'] };
    const looked = await ask('look', { readings: [aReading({ account })] }, 'https://www.instagram.com/mira.bakes/');
    const key = looked?.key ?? '';
    const other = await visitOnTikTok({ handle: 'mirabakes', bio: 'mira@bakes.example', links: [] });
    const { view } = await ask('creators-join', { key, other });
    expect((await page(view?.key ?? '')).contact).toEqual([
      {
        text: 'mira@bakes.example',
        copy: 'mira@bakes.example',
        href: 'mailto:mira@bakes.example',
        source: 'In the bio on Instagram: “\u2068Write to mira (at) bakes.example\u2069”',
      },
      {
        text: 'linktr.ee/mira',
        copy: 'https://linktr.ee/mira',
        href: 'https://linktr.ee/mira',
        source: 'On the profile on Instagram',
      },
    ]);
  });

  it('is of nobody who is not remembered', async () => {
    expect(await ask('creator-page', { key: 'gone' })).toBeNull();
  });
});

describe('One person on two sites', () => {
  it('is offered with the evidence, and made one and two again by the person', async () => {
    const key = await visit();
    await ask('creator-change', { key, change: saving(true) });
    const other = await visitOnTikTok({ handle: 'mirabakes', links: ['https://www.instagram.com/mira.bakes/'] });
    const [offer] = (await page(key)).offers;
    expect(offer).toMatchObject({ key: other, site: 'TikTok' });
    expect(offer?.evidence[0]).toMatch(/@mirabakes on TikTok links to @mira\.bakes on Instagram/);

    const joined = await ask('creators-join', { key, other });
    const joinedKey = joined.view?.key ?? '';
    expect((await page(joinedKey)).accounts.map(({ site }) => site)).toEqual(['Instagram', 'TikTok']);
    expect((await page(joinedKey)).offers).toEqual([]);
    // Whichever account names them in the address, the first one stands in the head.
    for (const named of [key, other]) expect((await page(named)).view.called).toBe('@mira.bakes');
    expect(await contradictions(await db())).toEqual([]);

    const parted = (await ask('creator-part', { key: joinedKey, account: other })).view?.key ?? '';
    expect((await page(parted)).accounts.map(({ site }) => site)).toEqual(['Instagram']);
    expect((await page(other)).accounts.map(({ site }) => site)).toEqual(['TikTok']);
    expect(await contradictions(await db())).toEqual([]);
  });

  it('is two again after an undo, the other with all of its accounts', async () => {
    const key = await visit();
    const [second, third] = [await visitOnTikTok({ id: '77', handle: 'mirabakes' }), await visit('mira.two', 2_000)];
    const other = (await ask('creators-join', { key: second, other: third })).view?.key ?? '';
    const notices: (Notice | null)[] = [];
    let now = key;
    const took = (_: string, { view }: CreatorChange) => void (now = view?.key ?? '');
    const actions = accountActions(
      (name, body) => ask(name, body),
      took,
      (notice) => notices.push(notice),
      englishWords,
    );
    const offer = { key: other, called: '@mirabakes', site: 'TikTok', name: null, evidence: [] };
    await actions.join(key, (await page(key)).accounts, offer);
    expect((await page(now)).accounts).toHaveLength(3);

    await notices.at(-1)?.undo?.run();
    const keysOf = async (of: string) => (await page(of)).accounts.map((one) => one.key).toSorted();
    expect(await keysOf(now)).toEqual([key]);
    expect(await keysOf(third)).toEqual([second, third].toSorted());
    expect(await contradictions(await db())).toEqual([]);
  });

  it('is after an undo in the campaigns of before, with the tags of before: neither in one of the other', async () => {
    const one = await visit();
    const other = await visitOnTikTok({ handle: 'mirabakes' });
    const campaign = (await ask('brief-add', { ...defaultBrief('Autumn'), id: 'autumn' })).briefs.at(-1)?.id ?? '';
    await ask('creator-change', { key: one, change: { do: 'save', brief: null } });
    await ask('creator-change', { key: one, change: { do: 'tags', add: ['bread'], remove: [] } });
    await ask('creator-change', {
      key: other,
      change: { do: 'status', brief: campaign, status: 'contacted', reason: null },
    });
    const standing = async (key: string) => {
      const { view } = await page(key);
      return { tags: view.tags, campaigns: view.candidates.map(({ brief, status }) => [brief, status]) };
    };
    const before = [await standing(one), await standing(other)];
    const { notices, actions } = actionsOn();
    const offer = { key: other, called: '@mirabakes', site: 'TikTok', name: null, evidence: [] };
    await actions.join(one, (await page(one)).accounts, offer);
    await notices.at(-1)?.undo?.run();
    expect([await standing(one), await standing(other)]).toEqual(before);
    // Whose is which of the notes nobody can tell any more.
    expect(notices.at(-1)?.text).toMatch(/a creator of its own now\. Notes and prices stay here/);
    expect(await contradictions(await db())).toEqual([]);
  });

  it('is nobody who is kept, after an undo, where one of the two was not', async () => {
    const one = await visit();
    const other = await visitOnTikTok({ handle: 'mirabakes' });
    await ask('creator-change', { key: one, change: { do: 'save', brief: null } });
    const { notices, actions } = actionsOn();
    const offer = { key: other, called: '@mirabakes', site: 'TikTok', name: null, evidence: [] };
    await actions.join(one, (await page(one)).accounts, offer);
    await notices.at(-1)?.undo?.run();
    expect((await page(other)).view.candidates).toEqual([]);
    expect((await ask('kept', {})).saved).toBe(1);
    expect(await contradictions(await db())).toEqual([]);
  });

  it('is not offered of two who only share a name', async () => {
    const key = await visit();
    await visitOnTikTok({ handle: 'other.person', name: 'Creator One' });
    expect((await page(key)).offers).toEqual([]);
  });

  it('keeps notes, campaigns and the place on the shortlist, whichever is named first', async () => {
    for (const turned of [false, true]) {
      const key = await visit(turned ? 'turned.one' : 'mira.bakes');
      const other = await visitOnTikTok({ handle: `second${String(turned)}`, id: turned ? '78' : '79' });
      await ask('note-add', { creator: key, text: 'Answers within a day' });
      await ask('creator-change', {
        key: other,
        change: { do: 'status', brief: null, status: 'agreed', reason: null },
      });
      const [first, second] = turned ? [other, key] : [key, other];
      const { view } = await ask('creators-join', { key: first, other: second });
      expect(view?.notes.map(({ text }) => text)).toEqual(['Answers within a day']);
      expect(view?.candidates.map(({ status }) => status)).toEqual(['agreed']);
      expect(await contradictions(await db())).toEqual([]);
    }
  });

  it('cannot be taken apart where there is but one account', async () => {
    const key = await visit();
    await ask('creator-change', { key, change: saving(true) });
    await expect(ask('creator-part', { key, account: key })).rejects.toThrow(/no longer knows/);
  });
});

describe('Similar creators', () => {
  it('are those of the list that post about the same', async () => {
    const [mira, other] = [await visit(), await visit('creator_one')];
    for (const key of [mira, other]) await ask('creator-change', { key, change: saving(true) });
    const { similar } = await page(mira);
    expect(similar.map(({ key }) => key)).toEqual([other]);
    expect(similar[0]?.why[0]).toMatch(/topic|size/i);
  });
});
