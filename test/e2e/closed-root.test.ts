import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type Findings, spyOnBadge } from '../support/attacker';
import { trickBadge } from '../support/attacker-tricks';
import { baker } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';

const address = `https://www.instagram.com/${baker.handle}/`;
/** Neither a profile nor a post. */
const feed = 'https://www.instagram.com/explore/';
const routes = instagramRoutes([baker]);
const driver = useDriver(routes);

/** Runs in the page: listens to everything on its way down and up, and keeps what lies in a closed root. */
function listen(): void {
  const seen = new Set<string>();
  const heard = new Set<string>();
  const named = [window, Document.prototype, HTMLElement.prototype].flatMap((each) => Object.keys(each));
  const events = named.filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  events.push(
    'focusin',
    'focusout',
    'dragexit',
    'DOMMouseScroll',
    'MozMousePixelScroll',
    'DOMActivate',
    'mouselongtap',
  );
  const fields = ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget', 'source'];
  const look = (event: Event) => {
    heard.add(event.type);
    const told = event as Event & { [name: string]: unknown };
    for (const node of [...fields.map((field) => told[field]), ...event.composedPath()]) {
      const rootOf = node instanceof Node ? node.getRootNode() : null;
      if (rootOf instanceof ShadowRoot) seen.add(`${event.type}: ${(node as Node).nodeName}`);
    }
  };
  for (const name of new Set(events)) {
    window.addEventListener(name, look, true);
    window.addEventListener(name, look);
    document.addEventListener(name, look, true);
  }
  // What the browser's own entries name: who was pressed, what was painted or moved.
  const nodes = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const told = entry as PerformanceEntry & { target?: Node; element?: Node; sources?: { node: Node | null }[] };
      for (const node of [told.target, told.element, ...(told.sources ?? []).map(({ node: moved }) => moved)])
        if (node?.getRootNode() instanceof ShadowRoot) seen.add(`${entry.entryType}: ${node.nodeName}`);
    }
  });
  for (const type of [
    'event',
    'first-input',
    'layout-shift',
    'largest-contentful-paint',
    'interaction-contentful-paint',
  ])
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      nodes.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  Object.assign(window, { seen, heard });
}

interface Ears {
  seen: Set<string>;
  heard: Set<string>;
}
const seen = () => driver().evaluate(() => [...(window as unknown as Ears).seen], null);

/** Waits for the badge, then opens, uses and closes its card by mouse and keys; after that, its button reads `saving`. */
async function useCard(saving: 'Save' | 'Saved'): Promise<void> {
  await expect.poll(async () => (await driver().badge())?.name, { timeout: 10_000 }).toMatch(/Micro.*fit/);
  await driver().clickBadge();
  await expect.poll(async () => (await driver().badge())?.cardOpen).toBe(true);
  for (const part of ['.verdict', '.reason', 'summary']) await driver().clickBadge(part);
  await driver().decide('button.save');
  await expect.poll(async () => (await driver().badge())?.saveLabel).toBe(saving);
  await driver().press('Tab');
  await driver().press('Escape');
  await expect.poll(async () => (await driver().badge())?.cardOpen).toBe(false);
  await driver().press('Enter');
  await expect.poll(async () => (await driver().badge())?.cardOpen).toBe(true);
  await driver().clickBadge('button.close');
  await expect.poll(async () => (await driver().badge())?.cardOpen).toBe(false);
}

/** All that the attacker learns: by looking, and by changing the page around the badge. */
async function spy(words: string[]): Promise<Findings> {
  const seenThere = await driver().evaluate(spyOnBadge, words);
  const tricks = await driver().evaluate(trickBadge, null);
  // Firefox scrolls to where a selection was moved, a frame later.
  await driver().evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
    scrollTo({ left: 0, top: 0, behavior: 'instant' });
  }, null);
  return { ...seenThere, tricks };
}

beforeAll(async () => {
  const { file = '', ...rest } = routes.get(address) ?? {};
  const script = `<head><script nonce="made-up">(${String(listen)})();</script>`;
  const body = (await readFile(file, 'utf8')).replace('<head>', script);
  // In the head, before any other script of the page.
  const page = { ...rest, contentType: 'text/html; charset=utf-8' };
  routes.set(address, { ...page, body });
  routes.set(feed, { ...page, body: body.replace(/void visit\(\);\s*<\/script>/, '</script>') });
});

describe('A page that listens to everything', { sequential: true }, () => {
  it('learns nothing of the inside while the card is opened, used and closed, and all of that works', async () => {
    await driver().open(address);
    await useCard('Saved');
    expect(await seen()).toEqual([]);
  });

  it('nor from a press beside the badge, which is the page’s own', async () => {
    await driver().evaluate(
      () => document.querySelector('fitlens-badge')?.parentElement?.setAttribute('id', 'around'),
      null,
    );
    await driver().click('#around');
    await driver().click('h2');
    expect(await driver().evaluate(() => (window as unknown as Ears).heard.has('mousedown'), null)).toBe(true);
    expect(await seen()).toEqual([]);
  });

  it('nor by asking what lies at a point', async () => {
    const found = await driver().evaluate(() => {
      const { left, top, width, height } =
        document.querySelector('fitlens-badge')?.getBoundingClientRect() ?? new DOMRect();
      const nodes = Array.from({ length: 40 }, (_, step) => {
        const [x, y] = [left + (width * step) / 40, top + height / 2] as const;
        return [document.elementFromPoint(x, y), document.caretPositionFromPoint(x, y)?.offsetNode];
      });
      return nodes.flat().filter((node) => node?.getRootNode() instanceof ShadowRoot).length;
    }, null);
    expect(found).toBe(0);
  });

  it('nor by searching for its words', async () => {
    const found = await driver().evaluate(
      (sought) =>
        sought.filter((words) => {
          getSelection()?.removeAllRanges();
          return (window as unknown as { find(...given: unknown[]): boolean }).find(words, false, false, true);
        }),
      [baker.handle, 'Micro ', 'Saved', 'Strong fit', 'Possible fit', 'Weak fit', 'Not a fit'],
    );
    // The handle stands on the page itself.
    expect(found).toEqual([baker.handle]);
  });

  it('nor from points, sizes, observers, styles and selectors whether the creator is kept, by the badge or by its open card', async () => {
    const words = ['Save', 'Saved', 'Strong fit', 'Possible fit', 'Weak fit', 'Not a fit', 'How this was worked out'];
    const isOpen = async () => (await driver().badge())?.cardOpen;
    const learnt = [];
    for (const label of ['Saved', 'Save']) {
      // Away from the badge, which closes the card.
      await driver().click('h2');
      await expect.poll(isOpen).toBe(false);
      const closed = await spy(words);
      await driver().clickBadge();
      await expect.poll(isOpen).toBe(true);
      expect((await driver().badge())?.saveLabel).toBe(label);
      learnt.push({ closed, open: await spy(words) });
      await driver().decide('button.save');
      await expect.poll(async () => (await driver().badge())?.saveLabel).not.toBe(label);
    }
    expect(learnt[0]?.closed['host']).toBeUndefined();
    expect(learnt[0]?.open['points']).not.toEqual(learnt[0]?.closed['points']);
    expect(learnt[1]).toEqual(learnt[0]);
  });
});

describe('A page whose listeners are older than the badge', { sequential: true }, () => {
  it('learns nothing of the inside either: the visitor comes from the feed, without a load', async () => {
    await driver().open(feed);
    await driver().click('nav');
    expect(await driver().evaluate(() => (window as unknown as Ears).heard.has('mousedown'), null)).toBe(true);
    expect(await driver().badge()).toBeNull();
    await driver().evaluate(
      (handle) => (window as unknown as { goTo(handle: string): void }).goTo(handle),
      baker.handle,
    );
    await useCard('Save');
    expect(await seen()).toEqual([]);
  });
});

describe('A page that has had the badge where nothing keeps events from it', { sequential: true }, () => {
  const open = async () => {
    await driver().open(address);
    await expect.poll(async () => (await driver().badge())?.name, { timeout: 10_000 }).toMatch(/Micro.*fit/);
  };

  // Firefox names the root to whoever listens in a frame, and it can be looked into from then on.
  it('in a frame, gets it back saying nothing where the browser names the inside, and as it was where not', async () => {
    await open();
    await driver().evaluate(async () => {
      const host = document.querySelector('fitlens-badge') as Element;
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument?.body.append(host);
      await Promise.resolve();
      document.body.append(host);
      for (let count = 0; count < 20; count += 1) await new Promise((done) => requestAnimationFrame(done));
    }, null);
    const isNaming = inject('browser') === 'firefox';
    await expect.poll(async () => (await driver().badge())?.name ?? 'none').toMatch(isNaming ? /^none$/ : /Micro.*fit/);
  });

  it('after it opened its document anew, which takes all listeners away, has it no longer', async () => {
    await open();
    const isThere = await driver().evaluate(async () => {
      const host = document.querySelector('fitlens-badge') as Element;
      document.open();
      document.write('<!doctype html><p>Anew</p>');
      document.close();
      document.body.append(host);
      await Promise.resolve();
      return host.isConnected;
    }, null);
    expect(isThere).toBe(false);
  });
});
