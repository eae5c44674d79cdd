import type { Snapshot } from '../../src/model/snapshot';
import type { MessageName, Messages, Send } from '../../src/shared/messages';
import type { AccountPart, CreatorPage, JoinOffer } from '../../src/shared/creator-view';
import type { ShortlistPorts } from '../../src/shortlist/ports';
import { candidate } from './fake-changes';
import { mira, note, strongFit } from './popup-fakes';
import { type FakeWorker, fakeWorker } from './popup-worker';
import { type FakeList, fakeList, made } from './shortlist-fakes';

/** What an account was on one day. */
export const visit = (day: string, more: Partial<Snapshot> = {}): Snapshot => ({
  account: 'instagram:101',
  day,
  at: `${day}T12:00:00.000Z`,
  followers: { value: 12_345, min: 12_345, max: 12_345 },
  rate: { per: 'followers', counts: ['likes', 'comments'], typical: 0.031, low: 0.024, high: 0.04, sample: 10 },
  postsPerWeek: 2,
  lastPostAt: null,
  sawPosts: true,
  ...more,
});

const rounded = (value: number, min: number, max: number): Snapshot['followers'] => ({ value, min, max });

/** Four visits: rounded followers at first, one that told no rate, and a loss that is no real difference. */
export const fourVisits: Snapshot[] = [
  visit('2026-09-01', { followers: rounded(11_200, 11_150, 11_249) }),
  visit('2026-10-01', { followers: rounded(11_640, 11_640, 11_640), rate: null }),
  visit('2026-10-20', { followers: rounded(11_980, 11_980, 11_980) }),
  visit('2026-11-28', {
    rate: { per: 'followers', counts: ['likes', 'comments'], typical: 0.028, low: 0.022, high: 0.036, sample: 12 },
  }),
];

export const account = (change: Partial<AccountPart> = {}): AccountPart => ({
  key: 'instagram:101',
  site: 'Instagram',
  called: '@mira.bakes',
  url: 'https://www.instagram.com/mira.bakes/',
  badge: strongFit,
  isUnseen: false,
  told: null,
  snapshots: fourVisits,
  ...change,
});

export const onTikTok = (change: Partial<AccountPart> = {}): AccountPart =>
  account({
    key: 'tiktok:7',
    site: 'TikTok',
    called: '@mirabakes',
    url: 'https://www.tiktok.com/@mirabakes',
    snapshots: [visit('2026-11-28', { account: 'tiktok:7' })],
    ...change,
  });

export const offer = (change: Partial<JoinOffer> = {}): JoinOffer => ({
  key: 'tiktok:7',
  called: '@mirabakes',
  site: 'TikTok',
  name: 'Mira Keller',
  evidence: ['@mira.bakes on Instagram links to @mirabakes on TikTok.', 'Both link to linktr.ee/mira.'],
  ...change,
});

/** Mira, saved, with one account, a note and a change of status. */
export const miraPage = (change: Partial<CreatorPage> = {}): CreatorPage => ({
  view: { ...mira({ ...strongFit, saved: true }, [note('n1', 'Asked for her media kit.')]), candidates: [candidate()] },
  accounts: [account()],
  contact: [
    {
      text: 'mira@bakes.example',
      copy: 'mira@bakes.example',
      href: 'mailto:mira@bakes.example',
      source: 'In the bio on Instagram: “mira (at) bakes.example”',
    },
    {
      text: 'linktr.ee/mira',
      copy: 'https://linktr.ee/mira',
      href: 'https://linktr.ee/mira',
      source: 'On the profile on Instagram',
    },
  ],
  events: [
    {
      id: 'e1',
      creator: 'instagram:101',
      brief: 'default',
      at: '2026-11-20T10:00:00.000Z',
      order: '01790000000000-000000-0badcafe',
      from: null,
      to: 'shortlisted',
      reason: null,
      briefName: 'Micro-influencer',
      by: null,
    },
  ],
  collaborations: [],
  offers: [],
  similar: [
    {
      key: 'instagram:202',
      called: '@jonas.kocht',
      name: 'Jonas Falk',
      line: 'Micro · 2.9% (2.2–3.6%) · Strong fit',
      why: ['Near in topic, size and rate'],
    },
  ],
  ...change,
});

/** What the table and the head of the page ask. */
const ofTheTable: readonly MessageName[] = ['briefs', 'settings', 'views'];

/** The page of one creator over a worker that keeps everything in memory. */
export interface FakePage {
  /** As the worker would answer; its view is the worker's. */
  page: CreatorPage;
  worker: FakeWorker;
  list: FakeList;
  ports: ShortlistPorts;
  /** The page comes into view again. */
  show(): void;
}

export function fakePage(page = miraPage()): FakePage {
  const list = fakeList([made(0)]);
  const worker = fakeWorker(page.view);
  const callbacks = new Set<() => void>();
  const changed = () => ({ view: worker.creator, item: null, total: 1 });
  const answers: { [K in MessageName]?: (body: Messages[K]['in']) => unknown } = {
    'creator-page': ({ key }) =>
      worker.creator && [worker.creator.key, ...fake.page.accounts.map((one) => one.key)].includes(key)
        ? { ...fake.page, view: worker.creator }
        : null,
    'creators-join'({ other }) {
      const { accounts, offers } = fake.page;
      const here = offers.filter(({ key }) => key !== other);
      fake.page = { ...fake.page, accounts: [...accounts, onTikTok({ key: other })], offers: here };
      return { ...changed(), before: [] };
    },
    'creator-part'({ account: gone }) {
      const accounts = fake.page.accounts.filter(({ key }) => key !== gone);
      fake.page = { ...fake.page, accounts, offers: [offer({ key: gone })] };
      return changed();
    },
    'creator-erase'() {
      worker.creator = null;
      return {};
    },
  };
  const fake: FakePage = {
    page,
    worker,
    list,
    ports: {
      ...list.ports,
      send: (async (name: MessageName, body: never) => {
        const own = answers[name] as ((asked: unknown) => unknown) | undefined;
        if (!own) return (ofTheTable.includes(name) ? list.ports : worker).send(name, body);
        worker.asked.push(name);
        const sentence = worker.failing.get(name);
        if (sentence !== undefined) throw new Error(sentence);
        return structuredClone(own(body));
      }) as Send,
      onVisible(callback) {
        callbacks.add(callback);
        return () => callbacks.delete(callback);
      },
    },
    show: () => callbacks.forEach((callback) => callback()),
  };
  return fake;
}
