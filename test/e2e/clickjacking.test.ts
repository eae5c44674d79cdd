import { beforeEach, describe, expect, inject, it } from 'vitest';
import { aLook } from '../support/badge';
import { baker } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';

const driver = useDriver(instagramRoutes([baker]));
const address = `https://www.instagram.com/${baker.handle}/`;
/** The browser tells of what is shown whether it was really visible. */
const canTell = inject('browser') === 'chromium';

const saveLabel = async () => (await driver().badge())?.saveLabel;
const asking = / · Press again$/;

/** Opens the card of a creator. */
async function openCard(): Promise<void> {
  await driver().open(address);
  await expect.poll(async () => (await driver().badge())?.name, { timeout: 10_000 }).toMatch(/Micro.*%.*fit/i);
  await driver().clickBadge();
  await expect.poll(async () => (await driver().badge())?.cardOpen).toBe(true);
}

/** Runs in the page: what it can do so that the card is not seen, and pressed all the same. */
function cover(): void {
  const layer = document.createElement('div');
  layer.popover = 'manual';
  layer.style.cssText =
    'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:white;pointer-events:none';
  layer.textContent = 'You have won! Click here.';
  document.body.append(layer);
  layer.showPopover();
}

describe('A creator is saved from the card', { sequential: true }, () => {
  beforeEach(openCard);

  it('by one press of who has seen it, where the browser can tell that; elsewhere by a second one, which the button asks for', async () => {
    await aLook();
    await driver().clickBadge('button.save');
    await expect.poll(saveLabel).toBe(canTell ? 'Saved' : 'Save · Press again');
    await aLook();
    if (!canTell) await driver().clickBadge('button.save');
    await expect.poll(saveLabel).toBe('Saved');
  });

  it('and let go again, where a second press is asked for also by a key', async () => {
    await driver().evaluate(cover, null);
    await driver().clickBadge('button.save');
    await expect.poll(saveLabel).toBe('Saved · Press again');
    await aLook();
    await driver().press('Enter');
    await expect.poll(saveLabel).toBe('Save');
  });

  it('not by a press that a page lures under a cover, nor by a double one; a second one that is meant still decides', async () => {
    await driver().evaluate(cover, null);
    await aLook();
    for (let presses = 0; presses < 2; presses += 1) await driver().clickBadge('button.save');
    await expect.poll(saveLabel).toBe('Save · Press again');
    expect((await driver().badge())?.name).not.toContain('Saved');
    await aLook();
    await driver().clickBadge('button.save');
    await expect.poll(saveLabel).toBe('Saved');
    await driver().decide('button.save');
    await expect.poll(saveLabel).toBe('Save');
  });

  it('not by anything that a page sends to the badge', async () => {
    await driver().clickBadge('.verdict');
    await driver().evaluate(() => {
      const host = document.querySelector<HTMLElement>('fitlens-badge');
      const { left = 0, bottom = 0 } = host?.getBoundingClientRect() ?? {};
      host?.click();
      for (let y = bottom; y < bottom + 200; y += 5)
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          host?.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX: left + 40, clientY: y, detail: 1 }),
          );
      for (const key of ['Tab', 'Tab', 'Enter', ' '])
        for (const type of ['keydown', 'keyup'])
          host?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }, null);
    await aLook();
    expect(await saveLabel()).toBe('Save');
    expect(asking.test((await driver().badge())?.cardText ?? '')).toBe(false);
  });
});

interface Listening {
  heard: unknown[][];
}

/** Runs in the page: keeps where each event was, that it hears anywhere, on its way down or up. */
function listen(): void {
  const heard: unknown[][] = [];
  const host = document.querySelector('fitlens-badge');
  const named = [window, Document.prototype, HTMLElement.prototype].flatMap((each) => Object.keys(each));
  const events = named.filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  const told = (event: Event) => {
    const { clientX, clientY, offsetX, offsetY, screenX } = event as MouseEvent;
    const touches = (event as TouchEvent).changedTouches as TouchList | undefined;
    if (clientX === undefined && !touches && !/^key|^(?:in|un)?click|submit|command/.test(event.type)) return;
    heard.push([event.type, clientX, clientY, offsetX, offsetY, screenX, touches?.[0]?.clientX, touches?.[0]?.clientY]);
  };
  for (const name of new Set(events))
    for (const target of [window, document, document.documentElement, host])
      for (const capture of [true, false]) target?.addEventListener(name, told, capture);
  Object.assign(window, { heard });
}

/** Runs in the page: what was heard since the last time, and what can be asked about the badge. */
function learn(hasMoves: boolean): unknown {
  const { heard } = window as unknown as Listening;
  const host = document.querySelector('fitlens-badge');
  const moves = /^(?:pointer|mouse)(?:over|out|enter|leave|move|rawupdate)$/;
  return {
    heard: heard.splice(0).filter(([type]) => hasMoves || !moves.test(String(type))),
    focused: document.activeElement?.localName,
    pseudo: ['hover', 'active', 'focus', 'focus-within', 'focus-visible'].filter((name) => host?.matches(`:${name}`)),
    selected: String(getSelection()),
  };
}

describe('A page that listens to every press', { sequential: true }, () => {
  it('learns the same of a press on Save as of one beside it: nothing of where it was', async () => {
    await openCard();
    await driver().clickBadge('.title');
    await driver().evaluate(listen, null);
    // In Chromium a page is told where the pointer is, and not that something was pressed there: docs/architecture.md.
    const learnt = () => driver().evaluate(learn, !canTell);
    const seen: unknown[] = [];
    for (const part of ['.verdict', 'button.save', '.choices details summary', '.score', 'button.save']) {
      await driver().clickBadge(part);
      seen.push(await learnt());
    }
    expect(seen[0]).toMatchObject({ heard: [], focused: 'fitlens-badge' });
    for (const one of seen) expect(one).toEqual(seen[0]);
    // It does hear what is its own.
    await driver().click('h2');
    expect(JSON.stringify(await learnt())).toContain('["click",');
  });
});
