import { describe, expect, it } from 'vitest';
import type { BadgeView } from '../../src/shared/badge-view';
import { openBadge, showPage, strong } from './badge-fakes';

const languages = ['en', 'de', 'es', 'fr', 'ja', 'pt_BR'];
const verdicts = ['strong', 'possible', 'weak', 'none', 'unknown'] as const;

interface Messages {
  [key: string]: { message: string } | undefined;
}

/** What the badge says in a language: each verdict, with sizes and rates from the shortest to the longest. */
async function viewsIn(language: string): Promise<BadgeView[]> {
  const messages = (await (await fetch(`/_locales/${language}/messages.json`)).json()) as Messages;
  const say = (key: string, values: { [name: string]: string } = {}) =>
    (messages[key]?.message ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const long = [
    say('tier_below', { bound: '1.000.000' }),
    say('viewsShort', { typical: '1.234,56 %' }),
    say('rangeBehind', { range: '1.100,05–1.400,32' }),
  ];
  const usual = [
    say('tier_micro'),
    say('engagementShort', { typical: '3,1 %' }),
    say('rangeBehind', { range: '2,4–4,0' }),
  ];
  const none = [say('tier_mid'), say('page_not_on_page'), ''];
  return verdicts.flatMap((verdict) =>
    [usual, long, none].map((rest) => ({ ...strong, verdict, parts: [say(`verdict_${verdict}`), ...rest] })),
  );
}

/** The badge in a place so wide. */
function badgeIn(width: number) {
  const anchor = showPage(`<div style="width:${width}px"><div id="anchor"></div></div>`);
  const opened = openBadge();
  return { ...opened, show: (view: BadgeView | null) => opened.badge.show(view, anchor) };
}

/** Which parts are seen. Throws where one is seen in part, but for words at whose end there are three dots. */
function seen(button: HTMLElement): string[] {
  const line = button.getBoundingClientRect();
  const parts = [...button.querySelectorAll<HTMLElement>('.part')].filter((part) => part.checkVisibility());
  const onLine = parts.filter((part) => part.getBoundingClientRect().top < line.bottom - 1);
  return onLine.map((part) => {
    const { bottom, left, right } = part.getBoundingClientRect();
    const text = part.dataset['text'] ?? '';
    const isOutside = bottom > line.bottom || left < line.left || right > line.right;
    if (isOutside || (part.scrollWidth > part.clientWidth && /\d/.test(text))) throw new Error(`“${text}” is cut`);
    return text;
  });
}

describe('What does not fit leaves the line', () => {
  it.each(languages)('in steps, range, rate and size, and no number is ever cut: %s', async (language) => {
    const views = await viewsIn(language);
    for (const width of [24, 100, 125, 150, 210, 281, 400]) {
      const { show, button } = badgeIn(width);
      for (const view of views) {
        show(view);
        const shown = seen(button);
        expect(shown).toEqual(view.parts.filter((part) => part !== '').slice(0, shown.length));
      }
    }
  });

  it('and leaves verdict, size, rate and range where there is room for them', () => {
    const { show, button } = badgeIn(400);
    show(strong);
    expect(seen(button)).toEqual(strong.parts);
  });

  it('the verdict stays in 200 pixels, its mark in any room', () => {
    const { show, button } = badgeIn(200);
    show(strong);
    expect(seen(button)).toEqual(['Strong fit', 'Micro']);
    expect(button.title).toBe(strong.name);
    const narrow = badgeIn(20);
    narrow.show({ ...strong, saved: true });
    const [mark, ...others] = narrow.button.querySelectorAll('.mark');
    const { left, right } = narrow.button.getBoundingClientRect();
    const drawn = mark?.getBoundingClientRect() ?? new DOMRect();
    expect(drawn.left - left).toBeCloseTo(right - drawn.right, 0);
    expect(others.map((other) => other.checkVisibility())).toEqual([false]);
  });
});

describe('The line has one size', () => {
  it.each([20, 95, 120, 150, 240, 320, 700])('in %i pixels, also kept, and its marks their places', (width) => {
    const { show, button, find } = badgeIn(width);
    const boxes = [
      null,
      strong,
      { ...strong, saved: true },
      { ...strong, rejected: true },
      { ...strong, parts: ['–'] },
    ].map((view) => {
      show(view);
      const [mark, kept] = [...button.querySelectorAll('.mark')].map((each) => each.getBoundingClientRect().toJSON());
      return { button: button.getBoundingClientRect().toJSON(), mark: width < 140 ? null : mark, kept };
    });
    expect(new Set(boxes.map((box) => JSON.stringify(box))).size).toBe(1);
    expect(find('.badge').getBoundingClientRect().height).toBe(24);
  });

  it('and shows the bookmark of what is kept alone', () => {
    const { show, find } = badgeIn(300);
    const shapeOf = () => getComputedStyle(find('.badge .mark:last-child > .line')).getPropertyValue('d');
    show(strong);
    expect(shapeOf()).toBe('none');
    show({ ...strong, saved: true });
    expect(shapeOf()).toContain('path');
  });
});
