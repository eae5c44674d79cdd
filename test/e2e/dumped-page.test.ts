import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Reason, Status } from '../../src/model/candidate';
import type { MessageName, Messages } from '../../src/shared/messages';
import type { OwnPage } from '../support/driver';
import { dumpPage } from '../support/dump-page';
import { baker, star } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';
import { stampOf } from '../support/team';
import { until } from '../support/until';
import { aView } from '../support/views';

// Everything a person keeps for themselves is written with a word that stands nowhere else; then all that a page can read
// is dumped and searched, the badge's closed root apart from it.

const driver = useDriver(instagramRoutes([baker, star]));
const address = `https://www.instagram.com/${baker.handle}/`;
const colleague = 'a0a0a0a0';

/** What stands nowhere in a page: words, and numbers as any language prints them. */
const kept = [
  'note rival reason tag step kit why reel otherword handle ana host user',
  'base password competitor avoid view',
].flatMap((words) => words.split(' ').map((word) => new RegExp(`zx${word}`, 'i')));
const numbers = [/77\D?211/, /77\D?322/, /77\D?433/, /77\D?544/, /77\D?655/, /2077/];
/** A campaign's name stands in the card, and in what the badge is called, where it says which brief is in use. */
const campaign = /zxcampaign/i;
/** What may stand nowhere but in the closed root. */
const ours = [
  /strong fit/i,
  /possible fit/i,
  /weak fit/i,
  /not a fit/i,
  /Save\b/,
  /Saved\b/,
  /rejected/i,
  /contacted/i,
  /in contact/i,
  /engagement/i,
];

let options: OwnPage;
let key = '';

/** The worker's answer to a page of Fitlens's own. */
const ask = <K extends MessageName>(name: K, body: Messages[K]['in']): Promise<Messages[K]['out']> =>
  options.evaluate(
    async (envelope) => {
      type Answer = { ok?: never; error?: string };
      const { browser, chrome } = globalThis as unknown as {
        [name: string]: { runtime: { sendMessage(message: object): Promise<Answer> } };
      };
      const answer = await (browser ?? chrome)?.runtime.sendMessage({ ...envelope, id: crypto.randomUUID() });
      if (!answer || 'error' in answer) throw new Error(`${envelope.fitlens}: ${answer?.error}`);
      return answer.ok as never;
    },
    { fitlens: name, body },
  );

/** Every row of a store, after these were put into it: what only another browser could have written. */
const rows = (store: string, put: object[] = []): Promise<Row[]> =>
  options.evaluate(
    async (asked) => {
      const names = await indexedDB.databases();
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
      for (const { name = '' } of names) {
        const db = await done(indexedDB.open(name));
        if (!db.objectStoreNames.contains(asked.store)) continue;
        const opened = db.transaction(asked.store, 'readwrite').objectStore(asked.store);
        for (const row of asked.put) await done(opened.put(row));
        const all = await done(opened.getAll());
        db.close();
        return all;
      }
      throw new Error(`There is no store ${asked.store}.`);
    },
    { store, put },
  );

/** A row of a store, as far as these tests look into it. */
interface Row {
  id?: string;
  key?: string;
  brief?: string;
  creator?: string;
  account?: { handle: string };
  accounts?: string[];
  changed?: object;
}

const money = (amount: number) => ({ amount, currency: 'EUR' });

async function keepSecrets(): Promise<void> {
  for (const [id, name] of [
    ['zxid', 'Zxcampaign'],
    ['second', 'Zxcampaign two'],
  ] as const)
    await ask('brief-add', {
      ...defaultBrief(name),
      id,
      competitors: ['zxcompetitor'],
      avoid: ['zxavoid'],
      budget: money(77_544),
    });
  const does = (change: Messages['creator-change']['in']['change']) => ask('creator-change', { key, change });
  await does({ do: 'save', brief: 'zxid' });
  await ask('note-add', { creator: key, text: 'A zxnote' });
  await ask('quote-set', { creator: key, money: money(77_211) });
  await ask('why-set', { creator: key, why: 'A zxwhy' });
  await ask('declared-set', {
    creator: key,
    declared: {
      audienceCountries: [{ country: 'DE', share: 0.6 }],
      audienceAges: [],
      womenShare: 0.7,
      monthlyReach: 77_655,
      source: 'A zxkit',
      givenAt: '2077-07-07T00:00:00.000Z',
    },
  });
  await does({ do: 'tags', add: ['zxtag'], remove: [] });
  await does({ do: 'nextStep', brief: 'zxid', nextStep: { text: 'A zxstep', dueOn: '2077-07-07' } });
  await does({ do: 'agreed', brief: 'zxid', agreed: money(77_322) });
  await ask('collaboration-put', {
    id: 'c1',
    creator: key,
    brief: 'zxid',
    deliverable: 'A zxreel',
    dueOn: '2077-07-07',
    cost: money(77_433),
    url: 'https://www.instagram.com/reel/zxreel/',
  });
  await ask('creators-import', {
    creators: [{ site: 'instagram', handle: 'zxhandle', name: 'Zxotherword', note: 'A zxotherword' }],
  });
  await ask('view-put', aView('v', 'Zxview'));
}

/** A team whose colleague is in contact: rows as an exchange leaves them, and the password where it lies. */
async function keepTeam(): Promise<void> {
  await rows('meta', [
    {
      id: 'team',
      address: 'https://zxhost.example',
      database: 'zxbase',
      user: 'zxuser',
      since: '',
      paused: true,
      lastAt: null,
      trouble: null,
      progress: null,
      sharing: [],
    },
    { id: 'members', names: { [colleague]: { name: 'Zxana', left: false, changed: stampOf(colleague) } } },
  ]);
  const shared = [`creator:${key}`, 'brief:zxid'].map((id) => ({
    id,
    rev: '1-a',
    rivals: [],
    document: null,
    privateUntil: '',
  }));
  await rows('documents', shared);
  const [note] = (await rows('notes')).filter(({ creator }) => creator === key);
  await rows('notes', [{ ...note, rivals: [{ text: 'A zxrival', editedAt: null, changed: stampOf(colleague, 1) }] }]);
  const credentials = { user: 'zxuser', password: 'zxpassword' };
  const connection = { address: 'https://zxhost.example', database: 'zxbase', credentials };
  await rows('meta', [{ id: 'connection', connection }]);
}

/** What was done last in this campaign, the colleague did. */
async function byColleague(): Promise<void> {
  const [one] = (await rows('candidates')).filter(({ brief, creator }) => brief === 'zxid' && creator === key);
  await rows('candidates', [{ ...one, changed: { ...one?.changed, status: stampOf(colleague) } }]);
}

const status = (to: Status, brief = 'zxid', reason: Reason | null = null) =>
  ask('creator-change', { key, change: { do: 'status', brief, status: to, reason } });

/** Each state, and what the badge or its card says once the page shows it. */
const states: [name: string, come: () => Promise<unknown>, says: RegExp][] = [
  ['saved in the active campaign', () => ask('brief-activate', { id: 'zxid' }), /In “Zxcampaign”/],
  ['to look at', () => status('toLookAt'), /To look at/i],
  ['contacted', () => status('contacted'), /Contacted/],
  ['replied', () => status('replied'), /Replied/],
  ['agreed', () => status('agreed'), /Agreed/],
  ['published', () => status('published'), /Published/],
  ['paid', () => status('paid'), /Paid/],
  ['declined', () => status('declined'), /Declined/],
  [
    'rejected for a reason of ours',
    () => status('rejected', 'zxid', { known: 'price' }),
    /Rejected for.*Price|Rejected for/,
  ],
  ['rejected for a reason of their own', () => status('rejected', 'zxid', { text: 'A zxreason' }), /Rejected for/],
  ['in two campaigns', async () => (await status('agreed'), status('contacted', 'second')), /Zxcampaign two/],
  [
    'a colleague is in contact',
    async () => {
      await keepTeam();
      await status('contacted');
      await byColleague();
      await driver().open(address);
    },
    /in your team is in contact/,
  ],
];

beforeAll(async () => {
  await driver().open(address);
  await until(async () => (await driver().badge())?.name.includes('%'), 'the badge', 20_000);
  options = await driver().ownPage('src/options/index.html');
  const account = (await rows('accounts')).find((row) => row.account?.handle === baker.handle);
  key = account?.key ?? '';
  await keepSecrets();
  // Under her own key from now on.
  const [creator] = (await rows('creators')).filter((row) => row.accounts?.includes(key));
  key = creator?.id ?? key;
}, 180_000);
afterAll(() => options?.close());

describe('Whatever a person keeps of a creator', { sequential: true, timeout: 180_000 }, () => {
  it('is really kept, or a search would prove nothing', async () => {
    const all = JSON.stringify(await ask('creator-page', { key }));
    for (const word of ['zxnote', 'zxtag', 'zxstep', 'zxkit', 'zxwhy', 'zxreel', '77211', '77322', '77433', '77655'])
      expect(all).toContain(word);
  });

  it.each(states)('nothing of it is in the page where they are: %s', async (_, come, says) => {
    await come();
    await expect
      .poll(
        async () => {
          const badge = await driver().badge();
          // The page may be one that was just loaded.
          if (badge && !badge.cardOpen) await driver().clickBadge();
          return `${badge?.name} ${badge?.cardText}`;
        },
        { timeout: 30_000 },
      )
      .toMatch(says);
    const page = await driver().evaluate(dumpPage, null);
    const { badge, console: said } = await driver().record();
    const outside = [page, ...said].join('\n');
    expect(page.length).toBeGreaterThan(10_000);
    const found = (text: string, all: RegExp[]) =>
      all.flatMap((one) => new RegExp(`.{0,40}${one.source}.{0,40}`, one.flags).exec(text)?.[0] ?? []);
    expect(found(outside, [...kept, ...numbers, campaign, ...ours])).toEqual([]);
    // In the closed root stand the assessment, statuses and names of campaigns, and nothing else of theirs.
    expect(found(badge ?? '', [...kept, ...numbers])).toEqual([]);
    expect(badge).toMatch(campaign);
    const line = /<button class="badge[^>]*>.*?<\/button>/s.exec(badge ?? '')?.[0] ?? '';
    expect(line.replaceAll(/(aria-label|title)="[^"]*"/g, '')).not.toMatch(campaign);
  });

  it('nor is anything of it in what is asked of any server', async () => {
    const asked = (await driver().requests()).join('\n');
    for (const word of [...kept, ...numbers, campaign]) expect(asked).not.toMatch(word);
  });
});
