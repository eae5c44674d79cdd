import axe from 'axe-core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageAct } from '../../src/model/page-act';
import type { BadgeView, CardView } from '../../src/shared/badge-view';
import { aLook } from '../support/badge';
import {
  card,
  decide,
  nextFrame,
  openBadge,
  openCard,
  privateAccount,
  showPage,
  strong,
  whilePressed,
  words,
} from './badge-fakes';

const [into, reject] = card.choices;

/** A card with two briefs, of a creator who is rejected and in two campaigns. */
const decided: CardView = {
  ...card,
  brief: 'Brief: Summer',
  standing: ['Rejected for “Summer” 12 days ago · Another topic', 'In “Winter” for 1 day · Contacted'],
  choices: [
    {
      kind: 'into',
      title: 'Save to another campaign',
      items: [
        { text: 'Summer', act: 'save:summer', pressed: false },
        { text: 'Winter · already there, 1 day', act: 'save:winter', pressed: true },
        { text: 'New campaign', act: 'new', pressed: false },
      ],
    },
    {
      kind: 'reject',
      title: 'Rejected',
      items: [...(reject?.items ?? []), { text: 'Take back', act: 'back', pressed: false }],
    },
    {
      kind: 'against',
      title: 'Briefs',
      items: [
        { text: 'Summer: Strong fit', act: 'use:summer', pressed: true },
        { text: 'Winter: Weak fit', act: 'use:winter', pressed: false },
      ],
    },
  ],
};
const rejected: BadgeView = { ...strong, rejected: true, card: decided };

/** What unfolds a choice, and the list that it unfolds. */
const summaryOf = (kind: string) => `details:has(> .${kind}) > summary`;

describe('What can be decided in the card', () => {
  it('stands in one row: Save with its arrow, Reject and, where there are several, the briefs', () => {
    const { root, badge, anchor } = openCard();
    const shown = () =>
      [...root.querySelectorAll<HTMLElement>('.choices > button, .choices summary')]
        .filter((control) => control.checkVisibility())
        .map(({ ariaLabel }) => ariaLabel);
    expect(shown()).toEqual(['Save', into?.title, 'Reject']);
    badge.show(rejected, anchor);
    expect(shown()).toEqual(['Save', 'Save to another campaign', 'Rejected', 'Briefs']);
    const tops = [...root.querySelectorAll('.choices > button, .choices summary')].map(
      (control) => control.getBoundingClientRect().top,
    );
    expect(new Set(tops).size).toBe(1);
  });

  it('is not there where there is nobody to decide on', () => {
    const { find } = openCard({ ...privateAccount, card: { ...card, choices: [] } });
    expect(find('.choices').checkVisibility()).toBe(false);
  });

  it('tells the worker what a person pressed, folds up, and leaves the focus where it began', async () => {
    const act = vi.fn<(what: PageAct) => void>();
    const { find, root } = openCard(strong, act);
    await userEvent.click(page.elementLocator(find(summaryOf('reject'))));
    await decide(root, () => userEvent.click(page.elementLocator(find('.reject [value="reject:size"]'))));
    expect(act.mock.calls).toEqual([['reject:size']]);
    expect(root.querySelector('.choices [open]')).toBeNull();
    expect(root.activeElement).toBe(find(summaryOf('reject')));
  });

  it('is what stood there when the mouse went down: news waits until it is let go', async () => {
    // Of a page that is shown scaled down, the browser does not say that the card was seen.
    await page.viewport(600, 640);
    onTestFinished(() => page.viewport(414, 896));
    const act = vi.fn<(what: PageAct) => void>();
    const { badge, root, anchor, find } = openCard(strong, act);
    await aLook();
    // Saved in the popup meanwhile: a press on what stands there then would take them off again.
    whilePressed(root, () => badge.show({ ...strong, saved: true }, anchor));
    await userEvent.click(page.elementLocator(find('.save')), { delay: 300 });
    expect(act.mock.calls).toEqual([['save']]);
    await expect.poll(() => find('.save').getAttribute('value')).toBe('leave');
  });

  it('can be decided by keyboard alone', async () => {
    const act = vi.fn<(what: PageAct) => void>();
    const { badge, root, cardElement, button } = openBadge(act);
    badge.show(strong, showPage('<p id="anchor">24.3K</p>'));
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.activeElement).toBe(cardElement);
    const enter = () => userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}{Tab}{Tab}');
    await decide(root, enter);
    expect(act.mock.calls).toEqual([['new']]);
    await userEvent.keyboard('{Tab}{Enter}{Tab}');
    await decide(root, enter);
    expect(act.mock.calls).toEqual([['new'], ['reject']]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.activeElement).toBe(button);
  });

  it('is decided by nobody but a person: no script presses anything, nor once more when it was asked to', async () => {
    const act = vi.fn<(what: PageAct) => void>();
    const { root, find } = openCard(rejected, act);
    for (const control of root.querySelectorAll<HTMLElement>('button')) {
      if (!control.matches('.save, .choice')) continue;
      control.click();
      control.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
    await decide(root, async () => find('.save').click());
    await new Promise((resolve) => setTimeout(resolve, 600));
    find('.save').click();
    expect(act).not.toHaveBeenCalled();
  });

  it('unfolds one at a time', () => {
    const { root, find } = openCard(rejected);
    for (const kind of ['into', 'reject', 'against']) find(summaryOf(kind)).click();
    expect([...root.querySelectorAll('.choices details')].map((details) => details.matches('[open]'))).toEqual([
      false,
      false,
      true,
    ]);
    find(summaryOf('method')).click();
    expect(root.querySelectorAll('[open]')).toHaveLength(2);
  });

  it('says which are so already', () => {
    const { root } = openCard(rejected);
    const current = [...root.querySelectorAll('.choice[aria-current="true"]')].map(words);
    expect(current).toEqual(['Winter · already there, 1 day', 'Summer: Strong fit']);
  });

  it('stays unfolded, with the focus where it is, when news comes in', () => {
    const { badge, anchor, find, root } = openCard();
    find(summaryOf('into')).click();
    find('.into [value="new"]').focus();
    badge.show({ ...strong, verdict: 'weak' }, anchor);
    expect(find('details:has(> .into)').matches('[open]')).toBe(true);
    expect(root.activeElement).toBe(find('.into [value="new"]'));
  });
});

describe('A creator who was rejected', () => {
  it('is met again with a mark of its own on the page, another than that of who is saved', () => {
    const { badge, find } = openBadge();
    const anchor = showPage('<p id="anchor">24.3K</p>');
    const shapes = [strong, { ...strong, saved: true }, rejected].map((view) => {
      badge.show(view, anchor);
      return getComputedStyle(find('.badge .mark:last-child > .line')).getPropertyValue('d');
    });
    expect(new Set(shapes).size).toBe(3);
  });

  it('and the card says first since when and why', () => {
    const { root, find } = openCard(rejected);
    expect([...root.querySelectorAll('.standing li')].map(words)).toEqual(decided.standing);
    expect(find('.standing').getBoundingClientRect().bottom).toBeLessThan(find('.reasons').getBoundingClientRect().top);
  });
});

describe('For everyone', () => {
  it.each(['into', 'reject', 'against'])('axe finds nothing to say about what unfolds: %s', async (kind) => {
    for (const background of ['#fff', '#000']) {
      document.documentElement.style.background = background;
      const { badge, host, find, cardElement } = openCard(rejected);
      find(summaryOf(kind)).click();
      for (const animation of cardElement.getAnimations()) animation.finish();
      await nextFrame();
      const { violations } = await axe.run(host, { rules: { 'label-content-name-mismatch': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      badge.remove();
    }
  });
});

describe('A badge that showed something else before', () => {
  const views = [strong, privateAccount, rejected, { ...strong, saved: true, card: { ...card, chart: null } }];
  const few = {
    ...card,
    reasons: card.reasons.slice(0, 1),
    about: [],
    advice: [],
    figures: [],
    facts: [],
    report: 'x',
  };
  const all: BadgeView[] = [...views, { ...strong, verdict: 'none', card: few }];

  it('is in every attribute and word as if it had not', () => {
    const anchor = showPage('<p id="anchor">24.3K</p>');
    // How often news came is not what it shows, nor is what lies past.
    const markupOf = (root: ShadowRoot) => root.firstElementChild?.outerHTML.replaceAll(/ (?:turned|dark)=""/g, '');
    const fresh = all.map((view) => {
      const { badge, root } = openBadge();
      badge.show(view, anchor);
      const markup = markupOf(root);
      badge.remove();
      return markup;
    });
    for (const before of all) {
      const { badge, root } = openBadge();
      all.forEach((view, at) => {
        badge.show(before, anchor);
        badge.show(view, anchor);
        expect(markupOf(root)).toBe(fresh[at]);
      });
      badge.remove();
    }
  });
});
