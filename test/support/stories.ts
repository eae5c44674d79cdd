import type { Before } from '../../src/model/candidate';
import { defaultSettings } from '../../src/model/settings';
import type { MessageName, Messages } from '../../src/shared/messages';
import { aKit } from './declared';
import { saving } from './saving';
import { campaign, collaborationOf, laterLook, rivalStamp, type Seed } from './seeded-worker';
import { aView } from './views';
import { lookAt } from './worker';

// Every message there is, as it may be sent to a worker that keeps what `seed` put in. One that is not here does not compile.

/** What a test sends of a message, by the keys of what lies there; none touches the creator called `other`. */
export type Bodies = { [K in MessageName]: { [story: string]: (seed: Seed) => Messages[K]['in'] } };

const bread = campaign('autumn', 'Autumn bread, again');
const named = { site: 'instagram', name: null, note: 'From a spreadsheet' };

/** Of somebody who was on the shortlist with another tag, and in no campaign. */
const beforeOf = (creator: string): Before => ({
  creator,
  saved: true,
  tags: ['before'],
  candidates: [{ brief: 'autumn', candidate: null }],
  events: [],
});

export const messages: Bodies = {
  look: {
    'at a creator who is kept': () => laterLook('mira.bakes'),
    'at somebody new': () => laterLook('somebody.new'),
    'at somebody in passing, whose id is now known': () => laterLook('passing.by', '1700'),
  },
  dress: { 'of a badge': () => ({}) },
  act: {
    'that saves somebody in passing': ({ passing }) => ({ key: passing, act: 'save' }),
    'that takes somebody out': ({ mira }) => ({ key: mira, act: 'leave' }),
    'that saves who was taken off before': ({ former }) => ({ key: former, act: 'save' }),
    'that rejects': ({ mira }) => ({ key: mira, act: 'reject:topic' }),
    'that chooses another campaign': ({ mira }) => ({ key: mira, act: 'use:winter' }),
  },
  creator: { 'that is kept': ({ mira }) => ({ key: mira }) },
  shortlist: {
    'from its beginning': () => ({ after: null, text: '' }),
    searched: () => ({ after: null, text: 'mira' }),
  },
  'shortlist-renew': { 'of one': ({ mira }) => ({ keys: [mira] }) },
  'creator-change': {
    'of somebody in passing': ({ passing }) => ({ key: passing, change: saving(true) }),
    undone: ({ mira }) => ({ key: mira, change: saving(false) }),
    'that rejects': ({ mira }) => ({
      key: mira,
      change: { do: 'status', brief: null, status: 'rejected', reason: { text: 'Never in time' } },
    }),
    'of a tag': ({ passing }) => ({ key: passing, change: { do: 'tags', add: ['bread'], remove: [] } }),
    'of what is to be done next': ({ mira }) => ({
      key: mira,
      change: { do: 'nextStep', brief: 'winter', nextStep: { text: 'Write to her', dueOn: '2026-12-01' } },
    }),
  },
  'creators-change': {
    'of two': ({ mira, passing }) => ({
      keys: [mira, passing],
      change: { do: 'status', brief: 'winter', status: 'contacted', reason: null },
    }),
  },
  'creator-restore': { 'of one that was rejected': ({ mira }) => beforeOf(mira) },
  'creators-restore': { 'of one that was rejected': ({ mira }) => ({ before: [beforeOf(mira)] }) },
  'note-add': {
    'about a saved creator': ({ mira }) => ({ creator: mira, text: 'Likes bread' }),
    'that also saves': ({ passing }) => ({ creator: passing, text: 'Looks good' }),
  },
  'note-edit': { 'of a text': ({ note }) => ({ id: note.id, text: 'Answers within two days' }) },
  'note-remove': { 'of the only one': ({ note }) => ({ id: note.id }) },
  'note-restore': { 'of a removed one': ({ removedNote }) => removedNote },
  'quote-set': {
    'to another price': ({ mira }) => ({ creator: mira, money: { amount: 300, currency: 'USD' } }),
    'to none': ({ mira }) => ({ creator: mira, money: null }),
    'that also saves': ({ passing }) => ({ creator: passing, money: { amount: 80, currency: 'EUR' } }),
  },
  'why-set': {
    'to another reason': ({ mira }) => ({ creator: mira, why: 'For the winter campaign' }),
    'of who was only looked at': ({ passing }) => ({ creator: passing, why: 'Maybe' }),
  },
  'declared-set': {
    'of a media kit': ({ mira }) => ({ creator: mira, declared: aKit }),
    'that also saves': ({ passing }) => ({ creator: passing, declared: aKit }),
  },
  'creator-page': { 'of one that is kept': ({ mira }) => ({ key: mira }) },
  compare: { 'of two': ({ mira, pair }) => ({ keys: [mira, pair], brief: null }) },
  'client-rows': { 'of one in a campaign': ({ mira }) => ({ keys: [mira], brief: 'winter' }) },
  'creators-join': {
    'of one that is kept and one that was only looked at': ({ mira, passing }) => ({ key: mira, other: passing }),
    'of one with one that was taken off': ({ former, mira }) => ({ key: former, other: mira }),
  },
  'creator-part': { 'of an account from two': ({ pair, second }) => ({ key: pair, account: second }) },
  'collaboration-put': {
    'to another price': ({ collaboration }) => ({ ...collaboration, cost: { amount: 300, currency: 'EUR' } }),
    'that also saves': ({ passing }) => collaborationOf(passing, 'another'),
  },
  'collaboration-remove': { 'of the only one': ({ collaboration }) => ({ id: collaboration.id }) },
  'collaboration-restore': { 'of a removed one': ({ removedCollaboration }) => removedCollaboration },
  views: { 'that are kept': () => ({}) },
  'view-put': { 'of a new one': () => aView('strong', 'Strong ones') },
  'view-remove': { 'of none': () => ({ id: 'gone' }) },
  'review-next': { 'after one': ({ mira }) => ({ brief: null, after: mira }) },
  briefs: { 'that are kept': () => ({}) },
  'brief-add': { 'of one more': () => campaign('spring', 'Spring rolls') },
  'brief-change': { 'of the active one': () => bread },
  'brief-remove': { 'of the active one': ({ brief }) => ({ id: brief }) },
  'brief-restore': {
    'of one that was removed': () => ({
      brief: campaign('summer', 'Summer ice'),
      addedAt: '2026-05-01T12:00:00.000Z',
      order: '01777636800000-000000-00000000',
      changed: {},
    }),
  },
  'brief-activate': { 'of another': () => ({ id: 'winter' }) },
  settings: { 'that are kept': () => ({}) },
  'settings-change': { 'of the sites': () => ({ sitesOff: ['tiktok'] }) },
  sites: { 'that there are': () => ({}) },
  'sites-refused': { 'by the browser': () => ({}) },
  preview: {
    'of a made-up creator': () => ({ brief: bread, settings: defaultSettings, sample: lookAt('made.up') }),
  },
  kept: { 'in numbers': () => ({}) },
  'creator-erase': {
    'of a saved one': ({ mira }) => ({ key: mira }),
    'of who was only looked at': ({ passing }) => ({ key: passing }),
  },
  'all-erase': { 'of everything': () => ({}) },
  'backup-made': { 'just now': () => ({}) },
  'creators-import': {
    'of new and known ones': () => ({
      creators: [
        { ...named, handle: 'brand.new' },
        { ...named, handle: 'passing.by' },
        { ...named, handle: 'mira.bakes' },
      ],
    }),
  },
  'import-go-on': { 'with nothing to import': () => ({}) },
  'note-decide': {
    'for the text that stands': ({ note }) => ({ id: note.id, rival: rivalStamp, keep: 'this' }),
    'for the other text': ({ note }) => ({ id: note.id, rival: rivalStamp, keep: 'that' }),
    'for both': ({ note }) => ({ id: note.id, rival: rivalStamp, keep: 'both' }),
  },
  // With a team: `team-killed-writes.test.ts`.
  team: { 'where there is none': () => ({}) },
  'team-connect': {
    'where the browser may not ask the database': () => ({
      connection: { address: 'https://couch.example.com', database: 'team', credentials: { token: 'secret' } },
      name: 'Mira',
    }),
  },
  'team-check': { 'where there is none': () => ({}) },
  'team-name': { 'where there is none': () => ({ name: 'Mira' }) },
  'team-share': { 'where there is none': ({ brief }) => ({ brief }) },
  'team-pause': { 'where there is none': () => ({ paused: true }) },
  'team-exchange': { 'where there is none': () => ({}) },
  'team-wait': { 'where there is none': () => ({}) },
  'team-member-left': { 'where there is none': () => ({ device: '00000000' }) },
  'team-leave': { 'where there is none': () => ({ keep: false }) },
};

/** The same as a list: the message, what it is sent for, and what is sent. */
export const stories = Object.entries(messages).flatMap(([name, bodies]) =>
  Object.entries(bodies).map(([story, body]) => [name as MessageName, story, body as (seed: Seed) => never] as const),
);
