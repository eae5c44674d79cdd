import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverAt } from '../../scripts/team/server';
import { setUpTeam } from '../../scripts/team/set-up';
import { compare } from '../../src/model/in-order';
import type { TeamView } from '../../src/shared/team-view';
import { changeBrief } from '../../src/store/briefs';
import { changeCreator } from '../../src/store/change-creator';
import { eraseCreator } from '../../src/store/erase';
import { addNote, editNote, removeNote } from '../../src/store/notes';
import { type Colleague, aColleague } from '../support/colleague';
import { type Couch, startCouch } from '../support/couch';
import type { OwnPage } from '../support/driver';
import { aBrief } from '../support/kept';
import { cast, castAccount, routesOf } from '../support/made-up/cast';
import { useDriver } from '../support/session';
import { until } from '../support/until';

// Two colleagues and their own server: a browser as a person uses it, and Ana in another one, which is played by Node.
// Each scenario goes on where the one before it ended.

const routes = routesOf(cast);
const options = 'src/options/index.html';
const mira = castAccount('instagram', 'mira.bakes');

let couch: Couch;
let ana: Colleague;
/** What the server was asked before anybody connected to it. */
let askedBefore = 0;

const write = () => crypto.randomUUID();
const first = aBrief('default');

beforeAll(async () => {
  couch = await startCouch();
  await setUpTeam(
    serverAt(couch.url, couch.admin),
    { database: 'team', members: [], removed: [], list: false },
    () => {},
  );
});
afterAll(() => couch?.stop());
const driver = useDriver(routes, () => couch.url);

async function visit(): Promise<void> {
  await driver().open(mira.url);
  await expect.poll(async () => (await driver().badge())?.name).toMatch(/%/);
}

/** The popup over the profile, once it says this. */
async function popupSaying(text: string | RegExp): Promise<OwnPage> {
  const popup = await driver().popup();
  await expect.poll(() => popup.text()).toMatch(text);
  return popup;
}

const teamPage = (): Promise<OwnPage> => driver().ownPage(`${options}#team`);

/** How the browser stands to the server, as its pages are told. */
const stateIn = (page: OwnPage): Promise<TeamView> =>
  page.evaluate(async () => {
    interface Runtime {
      sendMessage(message: object): Promise<{ ok: TeamView }>;
    }
    const { browser, chrome } = globalThis as unknown as { [name: string]: { runtime: Runtime } };
    const answer = await (browser ?? chrome)?.runtime.sendMessage({
      fitlens: 'team',
      body: {},
      id: crypto.randomUUID(),
    });
    if (!answer) throw new Error('Nobody answered.');
    return answer.ok;
  }, null);

/** Both tell the server everything, and take everything from it: Ana first, then the browser, then Ana. */
async function meet(): Promise<void> {
  await ana.exchange();
  const page = await teamPage();
  await expect.poll(() => page.text()).toContain('Exchange now');
  const { lastAt } = await stateIn(page);
  await page.click({ name: 'Exchange now' });
  const isEven = async () => {
    const state = await stateIn(page);
    return state.waiting === 0 && state.trouble === null && state.lastAt !== lastAt;
  };
  await until(isEven, 'the browser to have told everything', 20_000);
  await page.close();
  await ana.exchange();
}

const creatorOfAna = async () => {
  const [creator] = (await ana.store.getAll('creators')).filter((row) => !('into' in row));
  if (!creator || 'into' in creator) throw new Error('Ana knows nobody.');
  return creator;
};
const notesOfAna = async () => (await ana.store.getAll('notes')).map(({ text }) => text).toSorted();

describe('Two colleagues and a server of their own', { sequential: true }, () => {
  it('somebody keeps a creator by themselves: no server is asked', async () => {
    await visit();
    await driver().clickBadge();
    await driver().decide('button.save');
    await expect.poll(async () => (await driver().badge())?.saveLabel).toBe('Saved');
    const popup = await popupSaying('Add note');
    await popup.fill('textarea', 'Answers fast, asks for the text in advance.');
    await popup.click({ name: 'Add note' });
    await expect.poll(() => popup.text()).toContain('Answers fast');
    await popup.close();
    expect((await driver().requests()).filter((url) => !routes.has(url))).toEqual([]);
    askedBefore = couch.asked.filter(({ user }) => user !== couch.admin.user).length;
  });

  it('connects in the options: a wrong password is said, the right one connects', async () => {
    const { user, password } = await couch.makeUser('kim', ['fitlens:team']);
    const page = await teamPage();
    await expect.poll(() => page.text()).toContain('Your name');
    await page.fill('#team-address', couch.url);
    await page.fill('#team-database', 'team');
    await page.fill('#team-user', user);
    await page.fill('#team-password', 'not this');
    await page.fill('#team-name', 'Kim');
    await page.click({ name: 'Connect' });
    await expect.poll(() => page.text()).toContain('does not accept this user and password');
    await page.fill('#team-password', password);
    await page.click({ name: 'Connect' });
    await expect.poll(() => page.text()).toContain('Connected to your team’s database.');
    await page.close();
    expect(askedBefore).toBe(0);
  });

  it('shares a campaign, and a colleague sees whom it has: note, status, followers and rate', async () => {
    const page = await teamPage();
    await page.click('button[id^="team-share-"]');
    await page.click({ name: 'Share with the team' });
    await expect.poll(() => page.text()).toContain('shared with the team');
    await page.close();
    const { user, password } = await couch.makeUser('ana', ['fitlens:team']);
    ana = await aColleague({ address: couch.url, database: 'team', credentials: { user, password } }, 'Ana');
    await meet();
    expect(await notesOfAna()).toEqual(['Answers fast, asks for the text in advance.']);
    expect(await ana.store.getAll('candidates')).toMatchObject([{ status: 'shortlisted' }]);
    const [account] = await ana.store.getAll('accounts');
    expect(account?.told).toMatchObject({
      account: { handle: 'mira.bakes', followers: { value: mira.creator.followers } },
      day: { rate: { typical: expect.any(Number) } },
    });
    expect(await ana.store.count('posts')).toBe(1);
    expect((await ana.store.getAll('posts'))[0]?.recent).toEqual([]);
  });

  it('a colleague’s change is there within five seconds while a page is open, and the popup says who has contacted the creator', async () => {
    const { id } = await creatorOfAna();
    const [candidate] = await ana.store.getAll('candidates');
    const popup = await popupSaying('Answers fast');
    await changeCreator(ana.store, write(), id, {
      do: 'status',
      brief: candidate?.brief ?? null,
      status: 'contacted',
      reason: null,
    });
    await addNote(ana.store, write(), id, 'Wrote to her on Monday.');
    await ana.exchange();
    await expect.poll(() => popup.text(), { timeout: 5_000 }).toContain('Wrote to her on Monday.');
    expect(await popup.text()).toMatch(/Ana · Contacted/);
    await popup.close();
    await visit();
    await driver().clickBadge();
    const card = (await driver().badge())?.cardText ?? '';
    expect(card).not.toMatch(/Ana|Wrote to her/);
  });

  it('both edit a note while the server is away: later both texts are there, and a person decides', async () => {
    const [note] = (await ana.store.getAll('notes')).filter(({ text }) => text.startsWith('Answers fast'));
    await couch.away();
    await editNote(ana.store, write(), note?.id ?? '', 'Answers within an hour.');
    const popup = await popupSaying('Answers fast');
    await popup.click('.note:has(.note-foot):last-of-type [aria-label="Edit note"]');
    await popup.fill('.note textarea', 'Answers fast, but not on weekends.');
    await popup.click({ name: 'Save note' });
    await expect.poll(() => popup.text()).toContain('not on weekends');
    await popup.close();
    await couch.back();
    await meet();
    const [both] = (await ana.store.getAll('notes')).filter(({ id }) => id === note?.id);
    const texts = [both?.text ?? '', ...(both?.rivals ?? []).map(({ text }) => text)].toSorted(compare);
    expect(texts).toEqual(['Answers fast, but not on weekends.', 'Answers within an hour.']);
    const deciding = await popupSaying(
      /Answers within an hour.*not on weekends|not on weekends.*Answers within an hour/s,
    );
    await deciding.click({ name: 'Keep this: the text of Ana' });
    await expect.poll(() => deciding.text()).not.toContain('not on weekends');
    await deciding.close();
    await meet();
    expect(await notesOfAna()).toEqual(['Answers within an hour.', 'Wrote to her on Monday.']);
  });

  it('one deletes a note that the other edits meanwhile: what was written last stays', async () => {
    const [note] = (await ana.store.getAll('notes')).filter(({ text }) => text.startsWith('Wrote to her'));
    await couch.away();
    await removeNote(ana.store, write(), note?.id ?? '');
    const popup = await popupSaying('Wrote to her on Monday.');
    await popup.click(`[id$="${note?.id}"] [aria-label="Edit note"]`);
    await popup.fill('.note textarea', 'Wrote to her on Monday, and on Friday.');
    await popup.click({ name: 'Save note' });
    await expect.poll(() => popup.text()).toContain('and on Friday');
    await popup.close();
    await couch.back();
    await meet();
    expect(await notesOfAna()).toContain('Wrote to her on Monday, and on Friday.');
  });

  it('a colleague renames the campaign, and everybody has its new name', async () => {
    const [row] = (await ana.store.getAll('briefs')).filter(({ brief }) => brief.id.startsWith('default-'));
    if (!row) throw new Error('Ana knows no campaign of the team.');
    await changeBrief(ana.store, write(), { ...row.brief, name: 'Bread of spring' }, first);
    await meet();
    const page = await teamPage();
    await expect.poll(() => page.text()).toContain('Bread of spring');
    await page.close();
  });

  it('who is erased is erased everywhere, also in the database', async () => {
    await eraseCreator(ana.store, write(), (await creatorOfAna()).id);
    await meet();
    const shortlist = await driver().ownPage('src/shortlist/index.html');
    await expect.poll(() => shortlist.text()).not.toContain('Mira Bakes');
    await shortlist.close();
    const { json } = await couch.ask('GET', '/team/_all_docs?include_docs=true');
    const held = (json.rows ?? []).filter(({ id }) => !id.startsWith('_design/'));
    expect(held.map(({ id }) => id.slice(0, id.indexOf(':'))).toSorted(compare)).toEqual([
      'brief',
      'creator',
      'member',
      'member',
    ]);
    expect(JSON.stringify(held)).not.toMatch(/mira|Answers|Wrote/i);
  });

  it('and all this time nothing was asked for but the pages themselves and the team’s own server', async () => {
    const asked = await driver().requests();
    expect(asked.filter((url) => !routes.has(url) && !url.startsWith(`${couch.url}/`))).toEqual([]);
    await until(async () => asked.some((url) => url.startsWith(`${couch.url}/team/`)), 'the server to be asked');
  });
});
