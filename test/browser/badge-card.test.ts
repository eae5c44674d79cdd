import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageAct } from '../../src/model/page-act';
import type { BadgeView } from '../../src/shared/badge-view';
import {
  card,
  counts,
  decide,
  listen,
  more,
  openBadge,
  openCard,
  privateAccount,
  say,
  showPage,
  strong,
  whilePressed,
  words,
} from './badge-fakes';

/** What the style sheet draws of a mark. */
const shapesOf = (mark: Element): string =>
  [...mark.querySelectorAll('path')].map((path) => getComputedStyle(path).getPropertyValue('d')).join();

const isOpen = (element: Element) => element.matches(':popover-open');

describe('The line on the page', () => {
  it('is a button whose name is the whole message, and whose words are the parts', () => {
    const { badge, button } = openBadge();
    badge.show(strong, showPage(counts));
    expect(button).toHaveAccessibleName(strong.name);
    expect([...button.querySelectorAll('.part')].map(words)).toEqual(strong.parts);
    expect(button.ariaExpanded).toBe('false');
  });

  it('says that it is still reading, and then has nothing to unfold', () => {
    const { badge, button, cardElement } = openBadge();
    badge.show(null, showPage(counts));
    expect(button).toHaveAccessibleName(say('badgeLoading'));
    expect(button.ariaExpanded).toBeNull();
    button.click();
    expect(isOpen(cardElement)).toBe(false);
  });

  it('has a shape of its own for each verdict, so that colour is not needed', () => {
    const { badge, find } = openBadge();
    const anchor = showPage(counts);
    const shapes = (['strong', 'possible', 'weak', 'none'] as const).map((verdict) => {
      badge.show({ ...strong, verdict }, anchor);
      return shapesOf(find('.badge .mark'));
    });
    expect(new Set(shapes).size).toBe(4);
  });
});

describe('The card', () => {
  it('opens with the verdict and the three most decisive reasons; the rest unfolds', () => {
    const { find, root } = openCard();
    expect(words(find('.verdict > span > span'))).toBe('Strong fit');
    const reasons = [...root.querySelectorAll<HTMLElement>('.reason')];
    expect(reasons.map(words)).toEqual(card.reasons.map(({ answerName, text, points }) => answerName + text + points));
    expect(reasons.map((reason) => reason.checkVisibility())).toEqual([true, true, true, false]);
    find(more).click();
    expect(reasons[3]?.checkVisibility()).toBe(true);
    expect(words(find('.rest'))).toContain(card.facts[0]?.text);
  });

  it('names the answer of each reason', () => {
    const { root } = openCard();
    const names = [...root.querySelectorAll('.reason [role=img]')].map((mark) => mark.ariaLabel);
    expect(names).toEqual(['Meets', 'Close', 'Misses', 'Unknown']);
  });

  it('names the score below the verdict', () => {
    const { find } = openCard();
    expect(words(find('.score'))).toBe('Score 64–82 of 100');
  });

  it('begins with the brief where there are several, and keeps nothing free for it where there is one', () => {
    const one = openCard();
    expect(one.find('.brief').checkVisibility()).toBe(false);
    const { find } = openCard({ ...strong, card: { ...card, brief: 'Brief: Autumn bread' } });
    expect(find('.brief').getBoundingClientRect().bottom).toBeLessThanOrEqual(
      find('.title bdi').getBoundingClientRect().top + 1,
    );
    expect(find('.title')).toHaveAccessibleName('Brief: Autumn bread Mira Bakes · @mira.bakes');
  });

  it('tells what the rate stands on and what can be done, without being asked', () => {
    const { root, find } = openCard();
    expect([...root.querySelectorAll('.advice li')].map(words)).toEqual(card.advice);
    expect([...root.querySelectorAll('.basis li')].map(words)).toEqual(card.basis);
    expect(find('.basis').checkVisibility()).toBe(true);
  });

  it('leads from each bar, from addresses and links out of the page, which does not learn of it', () => {
    const { root } = openCard();
    const links = [...root.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'mailto:mira@bakes.example',
      'https://linktr.ee/mira',
      'https://example.com/p/1',
      'https://example.com/p/2',
    ]);
    expect(new Set(links.map(({ target, rel }) => `${target} ${rel}`))).toEqual(
      new Set(['_blank noopener noreferrer']),
    );
  });

  it('leaves out what there is nothing of', () => {
    const { find } = openCard({
      ...strong,
      key: null,
      card: {
        ...card,
        figures: [],
        about: [],
        facts: [],
        chart: null,
        reasons: [],
        advice: [],
        basis: [],
        score: null,
      },
    });
    const empties = ['.save', '.score', '.figures', '.about', '.chart', '.reasons', '.advice', '.basis'];
    for (const empty of [...empties, 'details:has(.rest)']) expect(find(empty).checkVisibility()).toBe(false);
    expect(find('details:has(.method)').checkVisibility()).toBe(true);
  });

  it('shows what a page wrote as text, whatever it looks like', () => {
    const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
    const { find, root } = openCard({
      ...strong,
      parts: [markup],
      card: { ...card, title: markup, facts: [{ text: markup, href: null }] },
    });
    expect(words(find('.title'))).toBe(markup);
    expect(root.querySelector('img, b')).toBeNull();
  });

  it('stays open, unfolded and where it is when news comes in', () => {
    const { badge, anchor, find, cardElement } = openCard();
    find(more).click();
    find('.save').focus();
    badge.show({ ...strong, saved: true }, anchor);
    expect(isOpen(cardElement)).toBe(true);
    expect(find('details:has(.rest)').matches('[open]')).toBe(true);
    expect(find('.save').matches(':focus')).toBe(true);
  });

  it('keeps the focus on a link that has it, also where news draws it anew', () => {
    const { badge, anchor, root } = openCard();
    const [, second] = root.querySelectorAll<HTMLElement>('.bar');
    second?.focus();
    badge.show({ ...strong, saved: true }, anchor);
    expect(root.activeElement).toHaveAttribute('aria-label', '3 May: 5.8 %, left out: pinned');
  });

  it('closes when there is nothing to unfold any more', () => {
    const { badge, anchor, cardElement } = openCard();
    badge.show(privateAccount, anchor);
    expect(isOpen(cardElement)).toBe(false);
  });
});

describe('By mouse', () => {
  it('a press opens it, a second press closes it', async () => {
    const { badge, button, cardElement } = openBadge();
    badge.show(strong, showPage(counts));
    await userEvent.click(page.elementLocator(button));
    expect(isOpen(cardElement)).toBe(true);
    await userEvent.click(page.elementLocator(button));
    expect(isOpen(cardElement)).toBe(false);
  });

  it('a press elsewhere or on the cross closes it', async () => {
    const { button, cardElement, find } = openCard();
    await userEvent.click(page.elementLocator(find('button.close')));
    expect(isOpen(cardElement)).toBe(false);
    button.click();
    const elsewhere = document.querySelector('h1');
    if (elsewhere) await userEvent.click(page.elementLocator(elsewhere));
    expect(isOpen(cardElement)).toBe(false);
  });
});

describe('News while the mouse is pressed', () => {
  const news = { ...strong, name: 'News', card: { ...card, title: 'News' } };
  /** Held down for so many milliseconds. */
  const slowly = { delay: 300 };

  it('is shown when it is let go, and the press counts', async () => {
    const anchor = showPage(counts);
    const { badge, button, cardElement, root } = openBadge();
    badge.show(strong, anchor);
    whilePressed(root, () => badge.show(news, anchor));
    await userEvent.click(page.elementLocator(button), slowly);
    expect(isOpen(cardElement)).toBe(true);
    await expect.poll(() => button.ariaLabel).toBe('News');
  });

  it('leaves the link in the card that is pressed, and the card open', async () => {
    const { badge, anchor, root, find, cardElement } = openCard();
    const link = find('a.bar');
    // Within the page, where that it was followed can be seen.
    link.setAttribute('href', '#followed');
    link.removeAttribute('target');
    const wasOpen: boolean[] = [];
    listen(window, 'hashchange', () => wasOpen.push(location.hash === '#followed'));
    whilePressed(root, () => {
      badge.show(privateAccount, anchor);
      wasOpen.push(isOpen(cardElement));
    });
    await userEvent.click(page.elementLocator(link), slowly);
    await expect.poll(() => wasOpen).toEqual([true, true]);
    history.replaceState(null, '', ' ');
    await expect.poll(() => isOpen(cardElement)).toBe(false);
  });

  it('moves it only then: from the corner into a place that has come', async () => {
    const anchor = showPage(counts);
    const { badge, button, host, cardElement, root } = openBadge();
    badge.show(strong, null);
    whilePressed(root, () => badge.show(strong, anchor));
    await userEvent.click(page.elementLocator(button), slowly);
    expect(isOpen(cardElement)).toBe(true);
    await expect.poll(() => host.parentElement).toBe(anchor);
  });

  it('is of no account any more where the visit ends before', async () => {
    const anchor = showPage(counts);
    const { badge, button, host, root } = openBadge();
    badge.show(strong, anchor);
    whilePressed(root, () => {
      badge.show(news, anchor);
      badge.remove();
    });
    // What is gone before it is let go was never clicked.
    const pressing = userEvent.click(page.elementLocator(button), { ...slowly, timeout: 2000 }).catch(() => {});
    await expect.poll(() => host.isConnected).toBe(false);
    await pressing;
    expect(host.isConnected).toBe(false);
  });
});

describe('Saving', () => {
  it('asks for it when a person presses the button, and again to let go', async () => {
    const act = vi.fn<(what: PageAct) => void>();
    const { badge, anchor, find, root } = openCard(strong, act);
    expect(words(find('.save'))).toBe('Save');
    await decide(root, () => userEvent.click(page.elementLocator(find('.save'))));
    expect(act.mock.calls).toEqual([['save']]);

    badge.show({ ...strong, saved: true }, anchor);
    expect(words(find('.save'))).toBe('Saved');
    expect(find('.save')).toHaveAccessibleName('Saved');
    expect(find('.save').ariaPressed).toBe('true');
    await decide(root, () => userEvent.click(page.elementLocator(find('.save'))));
    expect(act.mock.calls).toEqual([['save'], ['leave']]);
  });
});

describe('For everyone', () => {
  const views: [string, BadgeView | null, string][] = [
    ['loading', null, '#fff'],
    ['a private account', privateAccount, '#fff'],
    ['a strong fit on white', strong, '#fff'],
    ['a strong fit on black', strong, '#000'],
    ['a report on white', { ...strong, card: { ...card, report: 'broken' } }, '#fff'],
    ['a saved weak fit on white', { ...strong, verdict: 'weak', saved: true }, '#fff'],
  ];

  it.each(views)('axe finds nothing to say about %s', async (_, view, background) => {
    document.documentElement.style.background = background;
    const { badge, anchor, host, root, cardElement } = openCard(view ?? strong);
    badge.show(view, anchor);
    for (const summary of root.querySelectorAll('summary')) summary.click();
    // Half transparent, while it fades in, it would be measured as too pale.
    for (const animation of cardElement.getAnimations()) animation.finish();
    // The name says between the visible words what they mean: "3.1 % engagement (2.4–4.0)".
    const { violations } = await axe.run(host, { rules: { 'label-content-name-mismatch': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
