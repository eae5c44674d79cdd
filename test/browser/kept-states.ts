import { defaultBrief } from '../../src/model/brief';
import { type Reason, type Status, statuses } from '../../src/model/candidate';
import type { Reading } from '../../src/model/reading';
import type { BadgeMarkup } from '../../src/shared/badge-view';
import { db } from '../../src/store/open';
import { ana, joinTeam, shareDocument, stampOf } from '../support/team';
import { ask, lookAt, webPage } from '../support/worker';

// What a page is really given in every state that a creator can be in, from the worker itself with its store.

/** What a page is given to show, and what that state is called. */
export interface KeptState {
  name: string;
  markup: BadgeMarkup;
}

const handle = 'mira.bakes';
const long = 'Frühjahrszusammenarbeitsvereinbarungen mit Bäckereien und Konditoreien in ganz Mitteleuropa 2026, zwei';
const rightToLeft = 'حملة الربيع للمخابز الصغيرة';

/** What a page that shows this creator is answered. */
async function shown(change: Partial<NonNullable<Reading['account']>> = {}, facts: Partial<Reading> = {}) {
  const reading = lookAt(handle);
  const account = reading.account && { ...reading.account, ...change };
  const answer = await ask('look', { readings: [{ ...reading, account, ...facts }] }, webPage);
  if (!answer) throw new Error('The site is switched off.');
  return answer;
}

async function forget(): Promise<void> {
  const store = await db();
  await Promise.all([...store.objectStoreNames].map((name) => store.clear(name)));
}

const setStatus = (key: string, status: Status, brief: string | null = null, reason: Reason | null = null) =>
  ask('creator-change', { key, change: { do: 'status', brief, status, reason } });

const addBrief = (id: string, name: string) => ask('brief-add', { ...defaultBrief(name), id });

/** Every status, and every kind of reason, in the campaign that is active. */
async function* decided(where: string, among: readonly Status[] = statuses): AsyncGenerator<KeptState> {
  const state = async (name: string) => ({ name: `${name}, ${where}`, markup: await shown() });
  const fresh = await shown();
  yield { name: `seen for the first time, ${where}`, markup: fresh };
  const key = fresh.key ?? '';
  for (const status of among) {
    await setStatus(key, status);
    yield await state(status);
  }
  for (const reason of [{ known: 'noAnswer' }, { known: 'size' }, { text: `${long} ${rightToLeft}` }] as const) {
    await setStatus(key, 'rejected', null, reason);
    yield await state(`rejected with ${JSON.stringify(reason)}`);
  }
  yield { name: `rejected, taken back in the card, ${where}`, markup: await pressed(key, 'back') };
  const { before } = await setStatus(key, 'rejected', null, { known: 'ads' });
  await ask('creator-restore', before);
  yield await state('rejected, undone');
  yield { name: `rejected in the card, ${where}`, markup: await pressed(key, 'reject:topic') };
  yield { name: `saved in the card, ${where}`, markup: await pressed(key, 'save') };
  await ask('creator-change', { key, change: { do: 'unsave' } });
  yield await state('taken off the shortlist');
}

const pressed = (key: string, act: string) => ask('act', { key, act }, webPage);

/** A colleague did what was done last in this campaign. */
async function byColleague(brief: string, creator: string): Promise<void> {
  const store = await db();
  const one = await store.get('candidates', [brief, creator]);
  if (!one) throw new Error('She is no candidate.');
  await store.put('candidates', { ...one, changed: { ...one.changed, status: stampOf(ana) } });
}

/** In several campaigns at once, with all that can be written of a creator. */
async function* amongSeveral(): AsyncGenerator<KeptState> {
  const key = (await shown()).key ?? '';
  await setStatus(key, 'agreed', 'long');
  yield { name: 'in another campaign alone', markup: await shown() };
  await setStatus(key, 'rejected', 'rtl', { known: 'price' });
  yield { name: 'agreed in one and rejected in another', markup: await shown() };
  await setStatus(key, 'paid', 'default');
  yield { name: 'in all three', markup: await shown() };
  await ask('note-add', { creator: key, text: long.repeat(5) });
  await ask('quote-set', { creator: key, money: { amount: 1_250, currency: 'EUR' } });
  await ask('creator-change', { key, change: { do: 'tags', add: ['a tag', rightToLeft], remove: [] } });
  const agreed = { do: 'agreed', brief: null, agreed: { amount: 999, currency: 'EUR' } } as const;
  await ask('creator-change', { key, change: agreed });
  yield { name: 'in all three, with note, price and tags', markup: await shown() };
  yield { name: 'by another brief', markup: await pressed(key, 'use:rtl') };
  await joinTeam();
  yield { name: 'in a team that shares none of it', markup: await shown() };
  for (const id of [`creator:${key}`, 'brief:long']) await shareDocument(id);
  yield { name: 'in a campaign that the team shares', markup: await shown() };
  await byColleague('long', key);
  yield { name: 'a colleague is in contact', markup: await shown() };
  await shareDocument('brief:default');
  await byColleague('default', key);
  yield { name: 'a colleague is in contact in two of three', markup: await shown() };
  await ask('brief-activate', { id: 'long' });
  yield { name: 'by the campaign in which a colleague is in contact', markup: await shown() };
}

/** Who was saved 40 days ago, and is another by now. */
async function* grown(): AsyncGenerator<KeptState> {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  const key = (await shown({}, { at: day(44) })).key ?? '';
  await ask('creator-change', { key, change: { do: 'save', brief: null } });
  const store = await db();
  const [creator] = await store.getAll('creators');
  if (!creator) throw new Error('Nobody was saved.');
  await store.put('creators', { ...creator, savedAt: day(40) });
  const posts = lookAt(handle).posts.map((post) => ({ ...post, likes: post.likes && { ...post.likes, value: 90 } }));
  const followers = { value: 23_456, min: 23_456, max: 23_456, source: 'response' } as const;
  yield { name: 'changed since they were saved', markup: await shown({ followers }, { posts }) };
}

/** What a page itself may be like. */
async function* ofAnyPage(): AsyncGenerator<KeptState> {
  const nothing = { posts: [], missing: [{ what: 'posts', why: 'private' as const }] };
  yield { name: 'private', markup: await shown({ private: true }, nothing) };
  const broken = { account: null, posts: [], missing: [{ what: 'page', why: 'unknown-layout' as const }] };
  yield { name: 'a page that is not understood, to be reported', markup: await shown({}, broken) };
  await forget();
  yield { name: 'of a long name', markup: await shown({ name: `${long} ${long}`, bio: long.repeat(20) }) };
  await forget();
  yield { name: 'of a name from right to left', markup: await shown({ name: rightToLeft, category: rightToLeft }) };
  await forget();
  const { meanwhile } = await shown({}, { posts: [], missing: [{ what: 'posts', why: 'not-loaded' }] });
  if (!meanwhile) throw new Error('Nothing is waited for.');
  yield { name: 'posts are still read', markup: meanwhile };
  const dress = await ask('dress', {}, webPage);
  if (!dress) throw new Error('The site is switched off.');
  yield { name: 'still reading', markup: dress.loading };
  yield { name: 'outdated', markup: dress.outdated };
}

/** All of them; whoever asks has put `test/support/worker` in the place of `shared/browser`. */
export async function keptStates(): Promise<KeptState[]> {
  const states: KeptState[] = [];
  const keep = async (some: AsyncGenerator<KeptState>) => {
    for await (const state of some) states.push(state);
    await forget();
  };
  await forget();
  await keep(decided('in the only campaign'));
  await addBrief('long', long.slice(0, 100));
  await addBrief('rtl', rightToLeft);
  await keep(amongSeveral());
  for (let n = 0; n < 60; n++) await addBrief(`c${n}`, n % 3 ? `Campaign ${n}` : long.slice(n, 90));
  await keep(decided('with sixty campaigns', ['agreed']));
  await keep(grown());
  await keep(ofAnyPage());
  return states;
}
