import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageAct } from '../../src/model/page-act';
import { badgeStyle } from '../../src/ui/badge-style';
import { listen, nextFrame, openCard, say, strong, words } from './badge-fakes';

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
/** Longer than a card would have to be seen, and than two presses have to lie apart for the second one to be meant. */
const aLook = () => pause(700);

/**
 * Looks at a card as a person does before they press: from when the browser says that it is visible, longer than it has to
 * have been seen. On a busy machine frames come late, and what came late counts anew.
 */
async function see(card: HTMLElement): Promise<void> {
  await new Promise<void>((done) => {
    const options: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
      trackVisibility: true,
      delay: 100,
    };
    const observer = new IntersectionObserver((entries) => {
      if (!(entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean }).isVisible) return;
      observer.disconnect();
      done();
    }, options);
    observer.observe(card);
  });
  let [since, latest] = [0, -Infinity];
  do {
    const now = await new Promise<number>(requestAnimationFrame);
    if (now - latest > 200) since = now;
    latest = now;
  } while (latest - since < 600);
}

const asking = `Save\n· ${say('pressAgain')}`;

/** An open card, what was decided in it, and a press on its Save. */
function open() {
  const act = vi.fn<(what: PageAct) => void>();
  const badge = openCard(strong, act);
  for (const animation of badge.cardElement.getAnimations()) animation.finish();
  const save = badge.find('.save');
  return { act, save, press: () => userEvent.click(page.elementLocator(save)), ...badge };
}

/** A layer of the page over everything, that lets presses through. */
function cover(style = ''): HTMLElement {
  const layer = document.createElement('div');
  layer.popover = 'manual';
  layer.style.cssText = `position:fixed;inset:0;width:100vw;height:100vh;margin:0;padding:0;border:0;background:#fff;pointer-events:none;${style}`;
  document.body.append(layer);
  layer.showPopover();
  return layer;
}

// A larger one than the browser's own would be shown scaled down, and what is scaled is not said to be visible.
beforeEach(() => page.viewport(600, 640));
afterEach(() => page.viewport(414, 896));

describe('Who has seen the card', () => {
  it('decides with one press', async () => {
    const { act, press, cardElement } = open();
    await see(cardElement);
    await press();
    expect(act.mock.calls).toEqual([['save']]);
  });

  it.each([
    ['opacity: 0'],
    ['filter: blur(20px)'],
    ['transform: translate(9px)'],
    ['clip-path: inset(0 0 50%)'],
    ['mask: linear-gradient(#000, #000)'],
    ['mix-blend-mode: multiply'],
    ['will-change: transform'],
    ['overflow: hidden; position: relative'],
  ])('also where the page has %s around the badge, which does not reach the card', async (style) => {
    const { act, press, cardElement } = open();
    document.body.style.cssText = style;
    await see(cardElement);
    await press();
    document.body.style.cssText = '';
    expect(act.mock.calls).toEqual([['save']]);
  });

  it.each([
    [320, 640],
    [320, 300],
    [1200, 400],
  ])('also in a window of %i by %i, where the card may lie over the badge', async (width, height) => {
    await page.viewport(width, height);
    const { act, press, cardElement } = open();
    await see(cardElement);
    await press();
    expect(act.mock.calls).toEqual([['save']]);
  });
});

describe('Who sees it again, once what lay over it for a moment has gone,', () => {
  it('decides with one press', async () => {
    const { act, press, cardElement } = open();
    await see(cardElement);
    const layer = cover();
    await pause(150);
    layer.remove();
    await see(cardElement);
    await press();
    expect(act.mock.calls).toEqual([['save']]);
  });
});

describe('A page that lures a press', () => {
  const attacks: [string, () => unknown][] = [
    ['covers the card', () => cover()],
    ['covers it so thinly that it is seen all the same', () => cover('opacity:0.01')],
    ['blurs it', () => cover('background:none;backdrop-filter:blur(20px)')],
    ['blends it away', () => cover('mix-blend-mode:lighten')],
    ['covers it with a shadow', () => cover('width:1px;height:1px;box-shadow:0 0 0 2000px #fff')],
    ['covers a corner of it', () => cover('inset:auto;left:60px;top:120px;width:30px;height:30px')],
    ['shrinks it', () => (document.body.style.zoom = '0.2')],
    ['makes it larger than the window', () => (document.body.style.zoom = '3')],
    ['pushes some of it out of the window', () => (document.body.style.cssText = 'position:fixed;left:-190px')],
    [
      'shows a picture of the page in its place',
      () => {
        const style = document.createElement('style');
        style.textContent =
          '::view-transition{pointer-events:none;background:#fff}::view-transition-group(*){animation-duration:60s}';
        document.body.append(style);
        return document.startViewTransition(() => {});
      },
    ],
  ];

  /** A double press, wherever Save is now; none where it is too small, or out of the window. */
  async function pressTwice(save: HTMLElement, root: ShadowRoot): Promise<void> {
    const { x, y, width, height } = save.getBoundingClientRect();
    const position = { x: x + width / 2, y: y + height / 2 };
    if (!save.contains(root.elementFromPoint(position.x, position.y))) return;
    await userEvent.dblClick(page.elementLocator(document.documentElement), { position, force: true });
  }

  it.each(attacks)('and %s gets nothing decided by it, nor by a double one', async (_, attack) => {
    const { act, save, root, cardElement } = open();
    await see(cardElement);
    const shown = attack();
    await aLook();
    await pressTwice(save, root);
    if (shown instanceof ViewTransition) shown.skipTransition();
    document.body.style.cssText = '';
    expect(act).not.toHaveBeenCalled();
  });

  it('and moves the card under the pointer gets nothing decided by it', async () => {
    const { act, press, anchor, cardElement } = open();
    await see(cardElement);
    (anchor as HTMLElement).style.cssText = 'position:relative;top:9px';
    await press();
    expect(act).not.toHaveBeenCalled();
  });

  it('and takes a window away from over the card gets nothing decided by it', async () => {
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { act, press, cardElement } = open();
    await see(cardElement);
    focus.mockRestore();
    await press();
    expect(act).not.toHaveBeenCalled();
  });

  it('and lures the second half of a double press on the badge gets nothing decided by it', async () => {
    const { act, press } = open();
    await press();
    expect(act).not.toHaveBeenCalled();
  });

  it('and registers the colours of the card as transparent finds none by its name', () => {
    const { find } = open();
    const colours = () =>
      ['.card', '.save', '.title', '.verdict'].map((part) => {
        const { color, backgroundColor } = getComputedStyle(find(part));
        return [color, backgroundColor];
      });
    const before = colours();
    const names = new Set([...badgeStyle.matchAll(/--[a-z-]+(?=:)/g)].map(String));
    expect(names).toContain('--surface');
    for (const name of names)
      CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'transparent' });
    expect(colours()).toEqual(before);
  });
});

describe('Where nobody can say that the card was seen', () => {
  it('the first press asks for a second one, in the words of the button, and leaves it where it is', async () => {
    const { act, press, save } = open();
    cover();
    const { x, y, height } = save.getBoundingClientRect();
    await press();
    expect(words(save)).toBe(asking);
    expect(save.ariaLabel).toBe(asking);
    expect(save.getBoundingClientRect()).toMatchObject({ x, y, height });
    expect(act).not.toHaveBeenCalled();
  });

  it('and announces it to those who hear it', async () => {
    const { press, cardElement } = open();
    const announce = vi.spyOn(cardElement as HTMLElement & { ariaNotify(words: string): void }, 'ariaNotify');
    cover();
    await press();
    expect(announce.mock.calls).toEqual([[asking]]);
  });

  it('a second press decides, and nothing is asked any more', async () => {
    const { act, press, save, root } = open();
    cover();
    await press();
    await aLook();
    await press();
    expect(act.mock.calls).toEqual([['save']]);
    expect(words(save)).toBe('Save');
    expect(root.querySelector('[asking]')).toBeNull();
  });

  it('so it is by keyboard; a key held down is one press', async () => {
    const { act, save } = open();
    cover();
    save.focus();
    await userEvent.keyboard('{Enter>40}');
    expect(words(save)).toBe(asking);
    await pause(600);
    expect(act).not.toHaveBeenCalled();
    await userEvent.keyboard('{/Enter}');
    await aLook();
    await userEvent.keyboard(' ');
    expect(act.mock.calls).toEqual([['save']]);
  });

  it('many fast presses are never a second one', async () => {
    const { act, save, press } = open();
    cover();
    // By keys: the mouse of a test is slow. In one go, which takes longer than two presses have to lie apart.
    save.focus();
    await userEvent.keyboard('{Enter}'.repeat(300));
    expect(act).not.toHaveBeenCalled();
    await aLook();
    await press();
    expect(act).toHaveBeenCalled();
    expect(words(save)).toBe('Save');
  });

  it('a press on another control asks for that one', async () => {
    const { act, press, save, find } = open();
    cover();
    await press();
    await aLook();
    find('details:has(> .reject) > summary').click();
    const reject = find('.reject [value="reject:size"]');
    const { x, width } = reject.getBoundingClientRect();
    await userEvent.click(page.elementLocator(reject));
    // What stands beside it in a line must not be moved under the pointer.
    expect(reject.getBoundingClientRect()).toMatchObject({ x, width });
    expect(act).not.toHaveBeenCalled();
    expect([words(save), words(reject)]).toEqual(['Save', `Too small or too big\n· ${say('pressAgain')}`]);
    await aLook();
    await userEvent.click(page.elementLocator(reject));
    expect(act.mock.calls).toEqual([['reject:size']]);
  });

  it('news goes on asking, unless the button means something else by then', async () => {
    const { badge, anchor, press, save } = open();
    cover();
    await press();
    badge.show({ ...strong, verdict: 'weak' }, anchor);
    expect(words(save)).toBe(asking);
    badge.show({ ...strong, saved: true }, anchor);
    expect(words(save)).toBe('Saved');
    expect(save.matches('[asking]')).toBe(false);
  });

  it('nothing is asked any more once the card was closed, or after ten seconds', async () => {
    const { press, save, cardElement, button } = open();
    cover();
    await press();
    cardElement.hidePopover();
    expect(words(save)).toBe('Save');
    button.click();
    await nextFrame();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // Not by the mouse, which would wait for the timers.
    save.focus();
    await userEvent.keyboard('{Enter}');
    expect(words(save)).toBe(asking);
    vi.advanceTimersByTime(10_000);
    expect(words(save)).toBe('Save');
    vi.useRealTimers();
  });
});

describe('A page that listens', () => {
  it('hears nothing of a press in the badge, by mouse or by key', async () => {
    const { save, press } = open();
    const heard: string[] = [];
    const names = Object.keys(HTMLElement.prototype).flatMap((name) => (name.startsWith('on') ? name.slice(2) : []));
    // Where the pointer is the page is told: see docs/architecture.md.
    const told = /^(?:pointer|mouse)(?:over|out|enter|leave|move|rawupdate)$|^focus$|^blur$/;
    for (const name of names)
      for (const target of [window, document, document.body])
        for (const capture of [true, false])
          listen(target, name, (event) => event.isTrusted && !told.test(name) && heard.push(event.type), capture);
    await press();
    save.focus();
    await userEvent.keyboard('{Enter}');
    expect(heard.filter((name) => /press|click|down|up|key|touch|menu/.test(name))).toEqual([]);
  });

  it('decides nothing by what it sends to the badge', async () => {
    const { act, host, save } = open();
    await aLook();
    save.focus();
    host.click();
    const { x, y } = save.getBoundingClientRect();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(
        new PointerEvent(type, { bubbles: true, composed: true, clientX: x + 5, clientY: y + 5, detail: 1 }),
      );
    for (const type of ['keydown', 'keyup'])
      host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
    expect(act).not.toHaveBeenCalled();
    expect(words(save)).toBe('Save');
  });
});
