import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/welcome/welcome.css';
import { sites } from '../../src/sites';
import { WordsContext } from '../../src/ui/words-context';
import { Welcome } from '../../src/welcome/welcome';
import { expectAccessible } from './accessible';
import { fakeOptionsWorker } from './options-fakes';
import { words } from './popup-fakes';

document.documentElement.lang = 'en';
document.title = 'Welcome to Fitlens';

function openWelcome(worker = fakeOptionsWorker()) {
  render(
    <WordsContext.Provider value={words}>
      <Welcome send={worker.send} />
    </WordsContext.Provider>,
    document.body,
  );
  return worker;
}

/** Where the reasons are there, so is all that waits for the worker. */
const reason = page.getByText('24,310 followers: inside your 1,000–100,000');

beforeEach(() => page.viewport(1200, 800));
afterEach(() => {
  render(null, document.body);
  for (const property of ['colorScheme', 'fontSize'] as const) document.documentElement.style[property] = '';
  document.documentElement.dir = '';
});

describe('The introduction', () => {
  it('shows what is said of a made-up creator, as it is worked out for a real one', async () => {
    openWelcome();
    await expect.element(reason).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'What its card says' })).toBeVisible();
    const parts = [...document.querySelectorAll('.parts dt')].map((part) => part.textContent);
    expect(parts).toEqual(['Strong fit', 'Micro', expect.stringMatching(/^2\.\d% engagement \(.*\)$/)]);
  });

  it('has the very badge in the place where a site has it', async () => {
    openWelcome();
    await expect.element(reason).toBeVisible();
    const badge = document.querySelector('.badge-place fitlens-badge');
    expect(badge?.shadowRoot).toBeNull();
    expect(badge?.getBoundingClientRect().height).toBeGreaterThan(20);
  });

  it('lets Save be tried, and says that nobody is kept', async () => {
    const worker = openWelcome();
    await expect.element(reason).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('Press the badge: its card opens');
    // The badge's root is closed, so that only its keys lead into it: to the card, past Close, to Save.
    page.getByRole('heading', { name: 'What you will see' }).element().setAttribute('tabindex', '-1');
    document.querySelector<HTMLElement>('#sample-title')?.focus();
    await userEvent.keyboard('{Tab}{Enter}{Tab}{Tab}');
    // Who presses before they can have seen the card is asked for a second press, which is one of its own.
    const saved = async () => {
      await userEvent.keyboard('{Enter}');
      return document.querySelector('[role="status"]')?.textContent;
    };
    await expect.poll(saved, { interval: 700 }).toContain('Here nobody is kept.');
    expect(worker.changes).toEqual([]);
  });

  it('leads to the start page of every site, in a tab of its own, and only when pressed', () => {
    openWelcome();
    for (const { name, matches } of sites) {
      const link = page.getByRole('link', { name, exact: true }).element();
      expect(`${link.getAttribute('href')}*`).toBe(matches[0]);
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });

  it('says what Fitlens never does and what it cannot know', async () => {
    openWelcome();
    await expect
      .element(page.getByRole('region', { name: 'What Fitlens never does' }))
      .toHaveTextContent(
        /no request of its own.*stay in this browser.*goes to your team’s own database.*no account.*no number up/,
      );
    await expect
      .element(page.getByRole('region', { name: 'What it cannot know' }))
      .toHaveTextContent(/Age, gender and country.*What share of the followers is still there/);
  });

  it('says so where nobody answers, and asks again when it is told to', async () => {
    const worker = fakeOptionsWorker();
    worker.failing.set('preview', 'Fitlens could not be reached.');
    openWelcome(worker);
    await expect.element(page.getByText('Fitlens could not be reached.')).toBeVisible();
    await expectAccessible();
    worker.failing.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(reason).toBeVisible();
  });

  it('breaks no rule of accessibility, wide and narrow', async () => {
    openWelcome();
    await expect.element(reason).toBeVisible();
    await expectAccessible();
    await page.viewport(320, 700);
    await expectAccessible();
  });

  it('stays within its width, whatever the size of the text and the direction of reading', async () => {
    for (const width of [320, 640, 1200])
      for (const [direction, size] of [
        ['ltr', '100%'],
        ['rtl', '100%'],
        ['ltr', '200%'],
      ] as const) {
        await page.viewport(width, 800);
        document.documentElement.dir = direction;
        document.documentElement.style.fontSize = size;
        openWelcome();
        await expect.element(reason).toBeVisible();
        expect([direction, size, document.documentElement.scrollWidth]).toEqual([direction, size, width]);
      }
  });
});
