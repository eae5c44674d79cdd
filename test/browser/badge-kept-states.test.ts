import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { statuses } from '../../src/model/candidate';
import { nextFrame, openBadge, openCard, say, showPage } from './badge-fakes';
import { trickBadge, trickBadgeSlowly } from '../support/attacker-tricks';
import { learnt, silence } from './badge-learnt';
import { type KeptState, keptStates } from './kept-states';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
vi.mock('../support/english', () => import('./english-fetched'));

/** Each that differs from those before it. */
let states: KeptState[];
beforeAll(async () => {
  await import('../../src/background');
  const told = Map.groupBy(await keptStates(), ({ markup }) => JSON.stringify(markup));
  states = [...told.values()].flatMap(([first]) => first ?? []);
}, 120_000);

it('These are states of every kind, and each is shown otherwise', () => {
  expect(states.length).toBeGreaterThanOrEqual(30);
  const all = JSON.stringify(states.map(({ markup }) => markup));
  const said = statuses.filter((status) => status !== 'shortlisted').map((status) => say(`status_${status}`));
  for (const word of [...said, say('peopleCardContact'), say('saved'), say('badgeTakeBack'), 'حملة', '40 days ago'])
    expect(all).toContain(word);
});

/** The card of one of our states, and what unfolds these parts where the card that is shown has them; gives those it has. */
async function openKept(kinds: readonly string[]) {
  const withCard = states.filter(({ markup }) => markup.opens);
  const open = openCard();
  for (const animation of open.cardElement.getAnimations()) animation.finish();
  open.badge.show(withCard[0]?.markup ?? null, open.anchor);
  async function unfold(): Promise<Element[]> {
    const all = kinds.flatMap((kind) => [...open.root.querySelectorAll(`details:has(> .${kind})`)]);
    const closed = all.filter((fold) => !fold.matches('[open]'));
    for (const fold of closed) fold.querySelector('summary')?.click();
    if (closed.length > 0) await silence();
    return all;
  }
  await unfold();
  return { ...open, withCard, unfold };
}

describe('Whatever was decided about a creator, by whom and in however many campaigns, the page learns the same', () => {
  const manyLooks = { timeout: 180_000 };

  it('of the badge in a row of counts', manyLooks, async () => {
    const anchor = showPage('<h3 id="anchor" style="display:flex"><b>24.3K</b><b>811</b></h3><p>Sourdough</p>');
    const { badge } = openBadge();
    badge.show(null, anchor);
    await silence();
    const wanted = await learnt(() => badge.show(null, anchor));
    for (const { name, markup } of states)
      expect({ name, ...(await learnt(() => badge.show(markup, anchor))) }).toEqual({ name, ...wanted });
  });

  it.each([
    ['where to save', ['into'], [414, 896], 1],
    // A third of them, for the places of a card in a small window.
    ['reasons to reject and how it was worked out', ['reject', 'method'], [320, 300], 3],
  ] as const)('of its open card, with %s unfolded', manyLooks, async (_, kinds, [width, height], each) => {
    await page.viewport(width, height);
    const { badge, root, anchor, withCard, unfold } = await openKept(kinds);
    const wanted = await learnt(() => badge.show(structuredClone(withCard[0]?.markup ?? null), anchor));
    const some = withCard.filter((__, at) => at % each === 0);
    let unfolded = 0;
    for (const { name, markup } of some) {
      const folds = await unfold();
      unfolded += folds.length;
      expect({ name, ...(await learnt(() => badge.show(markup, anchor))) }).toEqual({ name, ...wanted });
      // What this card has, too, stays unfolded.
      const kept = folds.filter((fold) => !root.lastElementChild?.contains(fold));
      expect(kept.map((fold) => fold.matches('[open]'))).toEqual(kept.map(() => true));
    }
    // Nearly all of them have them.
    expect(unfolded).toBeGreaterThan(0.8 * kinds.length * some.length);
    await page.viewport(414, 896);
  });

  it(
    'of the badge, also by laying out otherwise what holds it, by steps of the selection and by copies',
    manyLooks,
    async () => {
      const anchor = showPage('<div style="width:300px"><p id="anchor">24.3K</p></div><p>Sourdough</p>');
      const { badge } = openBadge();
      badge.show(null, anchor);
      const wanted = trickBadge();
      for (const { name, markup } of states) {
        badge.show(markup, anchor);
        expect({ name, ...trickBadge() }).toEqual({ name, ...wanted });
      }
    },
  );

  it('and so of its open card', manyLooks, async () => {
    const { badge, anchor, withCard } = await openKept(['against']);
    const wanted = trickBadge();
    for (const { name, markup } of withCard) {
      badge.show(markup, anchor);
      expect({ name, ...trickBadge() }).toEqual({ name, ...wanted });
    }
  });

  it('of the pictures in a transition that the page makes, and of whether it is really seen', manyLooks, async () => {
    const { badge, anchor, withCard } = await openKept([]);
    const learntOf = [];
    for (const at of [0, 8, -6, -1]) {
      badge.show(withCard.at(at)?.markup ?? null, anchor);
      await nextFrame();
      learntOf.push(await trickBadgeSlowly());
    }
    expect(learntOf[0]?.['pictures']).toContainEqual(expect.arrayContaining(['::view-transition-group(root)']));
    for (const one of learntOf) expect(one).toEqual(learntOf[0]);
  });
});
