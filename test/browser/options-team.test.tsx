import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TeamView } from '../../src/shared/team-view';
import { aTeamView } from '../support/team-views';
import { expectAccessible } from './accessible';
import { openOptions } from './options-screen';
import { openTeamFakes } from './team-fakes';

function open(view?: TeamView) {
  const fakes = openTeamFakes(view);
  openOptions(fakes.ports, 'team');
  return fakes;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const group = (name: string) => page.getByRole('region', { name, exact: true });

async function fill(facts: { [label: string]: string }): Promise<void> {
  for (const [label, text] of Object.entries(facts)) await page.getByLabelText(label, { exact: true }).fill(text);
}

const right = {
  Address: 'https://couch.example.com:6984/',
  Database: 'fitlens',
  User: 'ana',
  Password: 'correct horse',
  'Your name': 'Ana',
};

describe('Your team, before there is one,', () => {
  it('says what colleagues see, what never leaves this browser, and what the browser will ask', async () => {
    open();
    await expect.element(page.getByRole('heading', { name: 'Your team', level: 2 })).toBeVisible();
    await expect.element(group('What colleagues see').getByText(/notes, tags, the price asked/)).toBeVisible();
    await expect.element(group('What never leaves this browser').getByText(/Whom you look at and when/)).toBeVisible();
    await expect
      .element(button('Connect'))
      .toHaveAccessibleDescription('Your browser then asks whether Fitlens may reach this one address.');
    await expectAccessible();
  });

  it('says at each field what is wrong with it, goes to the first, and asks for nothing', async () => {
    const { state } = open();
    await fill({ Address: 'http://couch.example.com', Database: 'Fit Lens', Password: 'correct horse' });
    await button('Connect').click();
    const address = page.getByLabelText('Address', { exact: true });
    await expect.element(address).toHaveFocus();
    await expect
      .element(address)
      .toHaveAccessibleDescription(/^Over http:\/\/ anybody on the way could read your password/);
    await expect
      .element(page.getByLabelText('Database', { exact: true }))
      .toHaveAccessibleDescription(/begins with a lower-case letter/);
    await expect.element(page.getByLabelText('User', { exact: true })).toHaveAccessibleDescription('Write the user.');
    await expect.element(page.getByLabelText('Your name')).toHaveAccessibleDescription(/Write a name\./);
    await expect.element(page.getByLabelText('Password', { exact: true })).toHaveAttribute('aria-invalid', 'false');
    await expectAccessible();
    expect([state.asked, state.sent]).toEqual([[], []]);

    // What is put right says so at once.
    await fill({ Address: 'couch.example.com' });
    await expect.element(address).toHaveAttribute('aria-invalid', 'false');
  });

  it.each([
    ['ftp://couch.example.com', /^This is no address of a server\./],
    ['https://*.example.com', /^This is no address of a server\./],
    ['https://ana:secret@couch.example.com', /^Take the user and the password out of the address/],
  ])('does not take %s for an address', async (address, sentence) => {
    const { state } = open();
    await fill({ ...right, Address: address });
    await button('Connect').click();
    await expect.element(page.getByLabelText('Address', { exact: true })).toHaveAccessibleDescription(sentence);
    expect(state.asked).toEqual([]);
  });

  it('connects by keyboard alone, after asking the browser for that one host', async () => {
    const { state } = open();
    await fill(right);
    await userEvent.keyboard('{Enter}');
    await expect.element(group('Connection').getByText('https://couch.example.com:6984')).toBeVisible();
    expect(state.asked).toEqual(['https://couch.example.com/*']);
    expect(state.sent).toEqual([
      {
        name: 'team-connect',
        body: {
          connection: {
            address: 'https://couch.example.com:6984',
            database: 'fitlens',
            credentials: { user: 'ana', password: 'correct horse' },
          },
          name: 'Ana',
        },
      },
    ]);
    await expect.element(page.getByRole('heading', { name: 'Your team', level: 2 })).toHaveFocus();
    await expect.element(page.getByText('Connected to your team’s database.')).toBeVisible();
    expect(document.body.textContent).not.toContain('correct horse');
  });

  it('connects with a token to a database on this computer', async () => {
    const { state } = open();
    await page.getByRole('radio', { name: 'Token' }).click();
    await expect.element(page.getByLabelText('Password', { exact: true })).not.toBeInTheDocument();
    await fill({ Address: 'http://localhost:5984', Database: 'fitlens', 'Your name': 'Ana' });
    await button('Connect').click();
    const token = page.getByLabelText('Token', { exact: true }).last();
    await expect.element(token).toHaveAccessibleDescription(/Paste the token\./);
    await token.fill('eyJhbGciOi');
    await expectAccessible();
    await button('Connect').click();
    await expect.element(group('Connection')).toBeVisible();
    expect(state.asked).toEqual(['http://localhost/*']);
    expect(state.sent[0]?.body).toMatchObject({ connection: { credentials: { token: 'eyJhbGciOi' } } });
  });

  it('says what the permission is for where it was not given, and keeps what was typed', async () => {
    const { state } = open();
    state.isGranted = false;
    await fill(right);
    await button('Connect').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/^Fitlens was not allowed to reach couch\.example\.com:6984\. Without that/);
    await expect.element(page.getByLabelText('Password', { exact: true })).toHaveValue('correct horse');
    expect(state.sent).toEqual([]);
    await expectAccessible();
  });

  it('says why it could not connect, and gives back the permission that it was given for it', async () => {
    const { worker, state } = open();
    worker.failing.set('team-connect', 'The database refuses this user or password.');
    await fill(right);
    await button('Connect').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The database refuses this user or password.');
    expect(state.returned).toEqual(['https://couch.example.com/*']);

    // One that it had before it keeps.
    state.allowed.add('https://couch.example.com/*');
    worker.failing.set('team-connect', 'There is no such database.');
    await button('Connect').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no such database.');
    expect(state.returned).toHaveLength(1);
    worker.failing.clear();
    await button('Connect').click();
    await expect.element(group('Connection')).toBeVisible();
  });

  it('says why it cannot tell how the team stands, and tries again', async () => {
    const { worker, ports } = openTeamFakes();
    worker.failing.set('team', 'Fitlens did not answer.');
    openOptions(ports, 'team');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Fitlens did not answer.');
    worker.failing.clear();
    await button('Try again').click();
    await expect.element(button('Connect')).toBeVisible();
  });
});

describe('The connection to the team’s database', () => {
  it('says where it is, that it is up to date, and what waits', async () => {
    const { state } = open(aTeamView({ waiting: 3 }));
    // What waits goes on waiting.
    state.isSlow = true;
    const connection = group('Connection');
    await expect.element(connection.getByText('https://couch.example.com')).toBeVisible();
    await expect.element(connection.getByText('ana', { exact: true })).toBeVisible();
    await expect.element(connection.getByText('Up to date. Last exchange: 5 minutes ago.')).toBeVisible();
    await expect.element(connection.getByText('3 changes of yours wait to be sent.')).toBeVisible();
    await expectAccessible();
  });

  it('is kept current while the section is open', async () => {
    const { state, become } = open(aTeamView());
    await expect.element(group('Colleagues').getByText('Ben')).toBeVisible();
    const cleo = { device: '0000000c', name: 'Cleo', left: false, isSelf: false };
    const members = [...state.view.members, cleo];
    // Once the page waits, what changes is told.
    await expect
      .poll(() => {
        become({ members });
        return document.body.textContent;
      })
      .toContain('Cleo');
  });

  it('exchanges many part by part with its progress in sight, can be stopped, and goes on', async () => {
    const fakes = openTeamFakes(aTeamView({ lastAt: null, progress: { done: 0, of: 100_000 } }));
    const { state, ports, stepOn } = fakes;
    state.isSlow = true;
    openOptions(ports, 'team');
    const bar = page.getByRole('progressbar', { name: 'Exchanging' });
    await expect.element(page.getByText('0 of 100,000')).toBeVisible();
    await expect.poll(() => stepOn({ progress: { done: 1_200, of: 100_000 } })).toBe(true);
    await expect.element(page.getByText('1,200 of 100,000')).toBeVisible();
    await expect.element(bar).toHaveAttribute('max', '100000');
    await expectAccessible();

    await button('Pause').click();
    await expect.element(page.getByText('Paused: nothing is sent or fetched until you let it go on.')).toBeVisible();
    await expect.element(button('Go on')).toHaveFocus();
    await expectAccessible();
    expect(state.sent.at(-1)).toEqual({ name: 'team-pause', body: { paused: true } });
    const before = state.sent.length;
    stepOn({ progress: { done: 2_400, of: 100_000 } });
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Pause')).toBeVisible();
    await expect.poll(() => stepOn({ progress: { done: 100_100, of: 100_000 } })).toBe(true);
    // More than was thought: the bar never says more than all.
    await expect.element(page.getByText('100,100 of 100,100')).toBeVisible();
    await expect.poll(() => stepOn({ progress: null, lastAt: new Date().toISOString() })).toBe(true);
    await expect.element(page.getByText('Up to date. Last exchange: now.')).toBeVisible();
    await expect.element(bar).not.toBeInTheDocument();
    expect(state.sent[before]).toEqual({ name: 'team-pause', body: { paused: false } });
  });

  it.each([
    [1000, 800],
    [600, 800],
  ])('moves nothing below it while it exchanges, in a window of %i by %i', async (width, height) => {
    await page.viewport(width, height);
    const fakes = openTeamFakes(aTeamView({ waiting: 12 }));
    const { state, ports, stepOn } = fakes;
    state.isSlow = true;
    openOptions(ports, 'team');
    await expect.element(page.getByText('12 changes of yours wait to be sent.')).toBeVisible();
    const placeOfLast = () => button('Disconnect…').element().getBoundingClientRect().y;
    const before = placeOfLast();
    await expect.poll(() => stepOn({ progress: { done: 1_200, of: 100_000 } })).toBe(true);
    await expect.element(page.getByText('1,200 of 100,000')).toBeVisible();
    expect(placeOfLast()).toBe(before);
    await expect.poll(() => stepOn({ progress: null, waiting: 0, lastAt: new Date().toISOString() })).toBe(true);
    await expect.element(page.getByText('Up to date. Last exchange: now.')).toBeVisible();
    expect(placeOfLast()).toBe(before);
    await page.viewport(414, 896);
  });

  it('says in words what is wrong, since when, and that nothing is lost', async () => {
    const since = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const { state } = open(
      aTeamView({ trouble: { text: 'The database does not answer. Is this computer online?', since }, waiting: 12 }),
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent('The database does not answer.');
    await expect
      .element(
        page.getByText('It began 3 hours ago. Fitlens tries again by itself, and nothing you do meanwhile is lost.'),
      )
      .toBeVisible();
    await expect.element(page.getByText('Last up to date: 5 minutes ago.')).toBeVisible();
    await expectAccessible();
    await button('Exchange now').click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expect.element(page.getByText('Up to date. Last exchange: 5 minutes ago.')).toBeVisible();
    expect(state.sent).toEqual([{ name: 'team-exchange', body: {} }]);
  });

  it('is checked when the person asks, and what came of it is said', async () => {
    const { state } = open(aTeamView());
    await button('Check the connection').click();
    await expect.element(page.getByText('The database answers, and can be read and written.')).toBeVisible();
    const trouble = { text: 'Your user may not write here.', since: new Date().toISOString() };
    state.view = { ...state.view, trouble };
    await button('Check the connection').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Your user may not write here.');
    await expect.element(page.getByText(/The database answers/)).not.toBeInTheDocument();
  });

  it('can be allowed again where the browser’s permission was taken away', async () => {
    const { state, ports } = open(aTeamView());
    await expect.element(page.getByText(/^Up to date/)).toBeVisible();
    state.allowed.clear();
    ports.show();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Your browser does not let Fitlens reach couch.example.com any more');
    await expectAccessible();
    state.isGranted = false;
    await button('Allow it again').click();
    await expect.element(page.getByText(/^Fitlens was not allowed to reach couch\.example\.com\./)).toBeVisible();
    state.isGranted = true;
    await button('Allow it again').click();
    await expect.element(page.getByText(/^Up to date/)).toBeVisible();
    expect(state.sent).toEqual([{ name: 'team-exchange', body: {} }]);
  });

  it('names what was left as it is, each kind with why', async () => {
    open(
      aTeamView({
        held: [
          { why: 'newer', count: 1 },
          { why: 'unreadable', count: 2 },
          { why: 'early', count: 3 },
          { why: 'private', count: 4 },
          { why: 'tooLarge', count: 5 },
          { why: 'tooMany', count: 6 },
        ],
        refused: [{ reason: 'Not in the team.', count: 2 }],
      }),
    );
    const left = group('Left as it is');
    await expect.element(left.getByText(/^1 entry was written by a newer Fitlens/)).toBeVisible();
    await expect.element(left.getByText(/^2 entries are not what Fitlens writes/)).toBeVisible();
    await expect.element(left.getByText(/^3 entries are dated days ahead/)).toBeVisible();
    await expect.element(left.getByText(/^4 entries are of campaigns that you keep to yourself/)).toBeVisible();
    await expect.element(left.getByText(/^5 entries are larger than Fitlens takes/)).toBeVisible();
    await expect
      .element(left.getByText(/^6 entries are of more campaigns or browsers than Fitlens takes/))
      .toBeVisible();
    await expect.element(left.getByText(/not taken by the database: “Not in the team\.”/)).toBeVisible();
    await expectAccessible();
  });
});

describe('A campaign', () => {
  const campaigns: TeamView['campaigns'] = [
    { id: 'spring', name: 'Spring bread', shared: true, alsoShared: false },
    { id: 'autumn', name: 'Autumn bread', shared: false, alsoShared: false },
    { id: 'summer', name: 'Summer ice', shared: false, alsoShared: true },
  ];

  it('is shared only after the person has read what that means', async () => {
    const { state } = open(aTeamView({ campaigns }));
    const list = group('Campaigns');
    await expect.element(list.getByText('12 creators · shared with the team')).toBeVisible();
    await expect.element(button('Share “Spring bread”…')).not.toBeInTheDocument();

    await button('Share “Autumn bread”…').click();
    await expect.element(page.getByRole('heading', { name: 'Share “Autumn bread” with the team?' })).toHaveFocus();
    await expect
      .element(page.getByText(/the 1,204 creators in it, with all that is kept of them: notes, tags, prices/))
      .toBeVisible();
    await expect.element(page.getByText(/^This cannot be taken back/)).toBeVisible();
    await expectAccessible();
    await button('Cancel').click();
    await expect.element(button('Share “Autumn bread”…')).toHaveFocus();
    expect(state.sent).toEqual([]);

    // Somebody was saved in another tab meanwhile.
    state.candidates['autumn'] = 1205;
    await button('Share “Autumn bread”…').click();
    await expect.element(page.getByText(/the 1,205 creators in it/)).toBeVisible();
    await button('Cancel').click();

    await userEvent.keyboard('{Enter}');
    await button('Share with the team').click();
    await expect.element(page.getByText('“Autumn bread” is shared with the team.')).toBeVisible();
    await expect.element(list.getByText('1,205 creators · shared with the team')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Campaigns' })).toHaveFocus();
    expect(state.sent).toEqual([{ name: 'team-share', body: { brief: 'autumn' } }]);
  });

  it('that a colleague shares too becomes one with theirs, and the question says so', async () => {
    open(aTeamView({ campaigns }));
    await expect.element(group('Campaigns').getByText('0 creators · a colleague shares it')).toBeVisible();
    await button('Share “Summer ice”…').click();
    await expect.element(page.getByText(/^A colleague shares this campaign already/)).toBeVisible();
    await expect.element(page.getByText(/of whomever you put into it/)).toBeVisible();
  });

  it('that could not be shared says why, and stays one’s own', async () => {
    const { worker } = open(aTeamView({ campaigns }));
    worker.failing.set('team-share', 'The disk is full.');
    await button('Share “Autumn bread”…').click();
    await button('Share with the team').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
    await expect.element(button('Share “Autumn bread”…')).toBeVisible();
  });
});

describe('The colleagues', () => {
  const members: TeamView['members'] = [
    { device: '0000000a', name: 'Ana', left: false, isSelf: true },
    { device: '0000000b', name: 'بشرى', left: false, isSelf: false },
    { device: '0000000c', name: 'Ana', left: false, isSelf: false },
    { device: '0000000d', name: 'Dora', left: true, isSelf: false },
  ];

  it('are named, each browser once, and whoever has left apart', async () => {
    open(aTeamView({ members }));
    const list = group('Colleagues');
    // Two of one name are told apart by their browsers.
    await expect.element(list.getByText('0000000a · this browser')).toBeVisible();
    await expect.element(list.getByText('0000000c', { exact: true })).toBeVisible();
    await expect.element(list.getByText('بشرى', { exact: true })).toBeVisible();
    await expect.element(list.getByText('Dora')).not.toBeVisible();
    await list.getByText('1 who has left').click();
    await expect.element(list.getByText('Dora')).toBeVisible();
    await expect.element(button('Dora has left…')).not.toBeInTheDocument();
    await expectAccessible();
  });

  it('take no part any more once the person says that they have left, which takes no right away', async () => {
    const { state } = open(aTeamView({ members }));
    await button('بشرى has left…').click();
    await expect.element(page.getByRole('heading', { name: 'Has بشرى left the team?' })).toHaveFocus();
    await expect.element(page.getByText(/whoever looks after the database has to remove the user there/)).toBeVisible();
    await expectAccessible();
    await button('Yes, بشرى has left').click();
    await expect.element(page.getByText('2 who have left')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Colleagues', exact: true })).toHaveFocus();
    expect(state.sent).toEqual([{ name: 'team-member-left', body: { device: '0000000b' } }]);
  });

  it('see the person by the name that they give themselves', async () => {
    const { state } = open(aTeamView());
    const name = page.getByLabelText('Your name');
    await expect.element(name).toHaveValue('Ana');
    await name.fill(' ');
    await userEvent.keyboard('{Enter}');
    await expect.element(name).toHaveAccessibleDescription(/Write a name\./);
    await expect.element(name).toHaveFocus();
    await name.fill('Ana Ruiz');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('The team sees you as Ana Ruiz from now on.')).toBeVisible();
    expect(state.sent).toEqual([{ name: 'team-name', body: { name: 'Ana Ruiz' } }]);
  });
});

describe('Disconnecting', () => {
  it.each([
    ['Keep it in this browser', true],
    ['Remove it from this browser', false],
  ])('%s: does that with what came from the team, and gives the permission back', async (choice, keep) => {
    const { state } = open(aTeamView({ waiting: 2, paused: true }));
    await button('Disconnect…').click();
    await expect.element(page.getByRole('heading', { name: 'What becomes of what came from the team?' })).toHaveFocus();
    await expect.element(page.getByText(/^2 changes of yours were not sent yet/)).toBeVisible();
    await expectAccessible();
    await page.getByRole('radio', { name: choice }).click();
    await button('Disconnect').click();
    await expect
      .element(page.getByText('Disconnected. Fitlens may not reach couch.example.com any more.'))
      .toBeVisible();
    await expect.element(button('Connect')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Your team', level: 2 })).toHaveFocus();
    expect(state.sent).toEqual([{ name: 'team-leave', body: { keep } }]);
    expect(state.returned).toEqual(['https://couch.example.com/*']);
  });

  it('that fails says why, and leaves everything as it was', async () => {
    const { worker, state } = open(aTeamView());
    worker.failing.set('team-leave', 'The disk is full.');
    await button('Disconnect…').click();
    await button('Disconnect').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
    expect(state.returned).toEqual([]);
    await button('Cancel').click();
    await expect.element(button('Disconnect…')).toHaveFocus();
  });
});
