import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { lightnessOf } from '../../src/content/badge/scheme';
import { listen, more, nextFrame, openBadge, showPage, strong } from './badge-fakes';

const counts = '<section id="anchor"><b>24.3K</b> followers</section>';

describe('What a page does to the badge', () => {
  it('its styles stay outside, also the most important ones', async () => {
    const plain = openBadge();
    plain.badge.show(strong, showPage(counts));
    await nextFrame();
    const looks = (button: HTMLElement) => {
      const { width, height } = button.getBoundingClientRect();
      const { color, fontSize, fontFamily, borderRadius, letterSpacing } = getComputedStyle(button);
      return { width, height, color, fontSize, fontFamily, borderRadius, letterSpacing };
    };
    const wanted = looks(plain.button);
    plain.badge.remove();

    const anchor = showPage(`<style>
      #anchor * { display: none !important; font: 40px fantasy !important; letter-spacing: 1em !important;
        position: fixed !important; transform: rotate(9deg) !important; opacity: 0 !important; width: 9px !important }
      fitlens-badge { all: unset !important; display: none !important; visibility: hidden !important }
      button { font-size: 40px !important; color: red !important; border-radius: 0 !important }
      :root { --ink: red; --surface: red; font-size: 40px }
    </style>${counts}`);
    const { badge, button, host } = openBadge();
    badge.show(strong, anchor);
    await nextFrame();
    expect(looks(button)).toEqual(wanted);
    expect(host.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
    expect(getComputedStyle(host)).toMatchObject({ display: 'inline-block', position: 'static', transform: 'none' });
  });
});

describe('Light and dark are the page’s', () => {
  const schemeOf = (style: string, root = '') => {
    document.documentElement.style.cssText = root;
    const { badge, find } = openBadge();
    badge.show(strong, showPage(`<div style="${style}">${counts}</div>`));
    return getComputedStyle(find('.frame')).colorScheme;
  };

  it.each([
    ['white', 'background:#fff', 'light'],
    ['black', 'background:#000', 'dark'],
    ['dim blue', 'background:#15202b', 'dark'],
    ['a newer notation', 'background:oklch(0.2 0.02 250)', 'dark'],
    ['a tint too thin to hide what is below', 'background:rgb(0 0 0 / 0.1)', 'light'],
  ])('on %s', (_, style, scheme) => {
    expect(schemeOf(style)).toBe(scheme);
  });

  it('without any background, as the document declares', () => {
    expect(schemeOf('', 'color-scheme: dark')).toBe('dark');
    expect(schemeOf('', 'color-scheme: light')).toBe('light');
  });

  it.each(['dark', 'light'])('without any style either, as its meta declares: %s', (scheme) => {
    const meta = document.createElement('meta');
    meta.name = 'color-scheme';
    meta.content = scheme;
    document.head.append(meta);
    expect(schemeOf('')).toBe(scheme);
    expect(schemeOf('', 'color-scheme: light')).toBe('light');
    meta.remove();
  });

  it('without any background, as TikTok names its theme', () => {
    document.documentElement.dataset['tuxColorScheme'] = 'dark';
    expect(schemeOf('')).toBe('dark');
    delete document.documentElement.dataset['tuxColorScheme'];
  });

  it('changes along when the site switches its theme', async () => {
    const { badge, find } = openBadge();
    badge.show(strong, showPage(counts));
    document.documentElement.style.background = '#111';
    await expect.poll(() => getComputedStyle(find('.frame')).colorScheme).toBe('dark');
  });

  it('and it looks at the page’s colours at most once a frame', async () => {
    const { badge, find } = openBadge();
    badge.show(strong, showPage(counts));
    await nextFrame();
    const looks = vi.spyOn(find('.frame'), 'toggleAttribute');
    for (let change = 0; change < 30; change += 1) {
      document.body.className = `theme-${change}`;
      await Promise.resolve();
      badge.show(strong, document.querySelector('#anchor'));
    }
    document.body.dataset['unrelated'] = '1';
    await nextFrame();
    expect(looks).toHaveBeenCalledTimes(1);
    document.body.removeAttribute('class');
  });

  it('and not at all once it was taken off', async () => {
    const { badge, find } = openBadge();
    badge.show(strong, showPage(counts));
    const frame = find('.frame');
    badge.remove();
    await nextFrame();
    const looks = vi.spyOn(frame, 'toggleAttribute');
    document.body.className = 'theme-later';
    await nextFrame();
    await nextFrame();
    expect(looks).not.toHaveBeenCalled();
    document.body.removeAttribute('class');
  });

  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgba(0, 0, 0, 0.9)', 0],
    ['rgba(0, 0, 0, 0)', null],
    ['color(display-p3 1 1 1)', 1],
    ['color(srgb 0 0 0 / 0.2)', null],
    ['lab(50 3 3)', 0.5],
    ['oklab(0.25 0 0)', 0.25],
    ['', null],
  ])('lightness of "%s" is %s', (color, lightness) => {
    expect(lightnessOf(color) ?? -1).toBeCloseTo(lightness ?? -1);
  });
});

describe('News of the same creator', () => {
  it('draws nothing anew when nothing is new', () => {
    const anchor = showPage(counts);
    const { badge, root } = openBadge();
    badge.show(strong, anchor);
    const before = [...root.querySelectorAll('*')];
    badge.show(strong, anchor);
    expect([...root.querySelectorAll('*')]).toEqual(before);
    expect(root.querySelector('.part')).toBe(before.find((element) => element.matches('.part')));
  });
});

describe('What the badge does to a page', () => {
  it('does not take the focus, neither when it appears nor with later news', () => {
    const anchor = showPage(`<input id="search">${counts}`);
    const search = document.querySelector<HTMLInputElement>('#search');
    search?.focus();
    const { badge } = openBadge();
    badge.show(null, anchor);
    badge.show(strong, anchor);
    badge.show({ ...strong, saved: true }, anchor);
    expect(document.activeElement).toBe(search);
  });

  it('keys pressed in it are no shortcuts of the page', async () => {
    const anchor = showPage(`${counts}<input id="search">`);
    const { badge, button } = openBadge();
    badge.show(strong, anchor);
    const heard: string[] = [];
    for (const name of ['keydown', 'keypress', 'keyup']) {
      for (const target of [document, document.body, anchor]) {
        listen(target, name, () => heard.push(name), true);
        listen(target, name, () => heard.push(name));
      }
    }
    button.focus();
    await userEvent.keyboard('jk/');
    await userEvent.keyboard('{Enter}{Escape}');
    expect(heard).toEqual([]);

    document.querySelector<HTMLElement>('#search')?.focus();
    await userEvent.keyboard('j');
    expect(heard).toContain('keydown');
  });

  it('clicks in it are none in the link or row around it', async () => {
    const anchor = showPage('<a href="#left-the-page" id="link"><div id="anchor">24.3K</div></a>');
    const { badge, button, cardElement, find } = openBadge();
    badge.show(strong, anchor);
    const heard: string[] = [];
    for (const name of ['pointerdown', 'mousedown', 'click', 'auxclick', 'contextmenu'])
      listen(document, name, () => heard.push(name));
    await userEvent.click(page.elementLocator(button));
    expect(cardElement.matches(':popover-open')).toBe(true);
    await userEvent.click(page.elementLocator(find('.verdict')));
    await userEvent.click(page.elementLocator(find(more)));
    await userEvent.click(page.elementLocator(find('.verdict')), { button: 'middle' });
    expect(heard).toEqual([]);
    expect(location.hash).toBe('');
    expect(find('details:has(> .rest)').matches('[open]')).toBe(true);
    expect(cardElement.matches(':popover-open')).toBe(true);
  });

  it('but a link of its own leads where it says, by mouse and by keyboard', async () => {
    const { badge, button, find } = openBadge();
    badge.show(strong, showPage('<a href="#left-the-page"><div id="anchor">24.3K</div></a>'));
    await userEvent.click(page.elementLocator(button));
    const link = find('.about a');
    for (const [hash, follow] of [
      ['#mouse', () => userEvent.click(page.elementLocator(link))],
      ['#keyboard', () => userEvent.keyboard('{Enter}')],
    ] as const) {
      // Within this page, so that what came of it can be seen.
      Object.assign(link, { href: hash, target: '' });
      link.focus();
      await follow();
      await expect.poll(() => location.hash).toBe(hash);
    }
    location.hash = '';
  });

  it('clicks beside it, on the empty rest of its line, are the page’s', () => {
    const { badge, button, host } = openBadge();
    badge.show(strong, showPage('<div id="anchor" style="width:600px">24.3K</div>'));
    const box = host.getBoundingClientRect();
    const rest = (button.getBoundingClientRect().right + box.right) / 2;
    expect(document.elementFromPoint(rest, box.top + 4)).not.toBe(host);
  });

  it('makes no error of a press or a key on the page, nor once it was taken off', async () => {
    const complaint = vi.spyOn(console, 'error');
    const { badge } = openBadge();
    badge.show(strong, showPage(counts));
    const use = async () => {
      await userEvent.click(document.querySelector('#anchor b') as Element);
      await userEvent.keyboard('{Tab}');
    };
    await use();
    badge.remove();
    await use();
    expect(complaint.mock.calls).toEqual([]);
    complaint.mockRestore();
  });

  it('an error in it ends there', () => {
    const thrown: unknown[] = [];
    listen(window, 'error', (event) => thrown.push(event));
    const { badge, button, cardElement } = openBadge();
    badge.show(strong, showPage(counts));
    cardElement.togglePopover = () => {
      throw new Error('made up');
    };
    button.click();
    expect(thrown).toEqual([]);
  });
});
