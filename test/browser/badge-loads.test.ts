import { expect, it, vi } from 'vitest';
import { badgeStyle } from '../../src/ui/badge-style';
import { card, nextFrame, openCard, strong } from './badge-fakes';
import { learnt, silence } from './badge-learnt';

// A page may say what every custom property is, also of those in a closed root: where ours then names a picture of the
// page's, the page's server hears which parts of the badge are drawn.

const probe = (of: string) => `${location.origin}/answers/fitlens-probe-${of}`;
const names = [...new Set(badgeStyle.match(/--[a-z][\w-]*/g))];

/** Every declaration of the badge's style that uses a property of its own, whatever it depends on. */
function declarations(rules: CSSRuleList): [property: string, value: string][] {
  return [...rules].flatMap((rule) => {
    const inner = 'cssRules' in rule ? declarations(rule.cssRules as CSSRuleList) : [];
    // As it was written: a shorthand with a property in it is not taken apart.
    const own = 'style' in rule ? (rule as CSSStyleRule).cssText.replace(/^[^{]*\{|\}[^}]*$/g, '') : '';
    const written = [...own.replaceAll(/\{[^{}]*\}/g, '').matchAll(/([\w-]+)\s*:\s*([^;]*var\([^;]*)/g)];
    return [...inner, ...written.map(([, property = '', value = '']): [string, string] => [property, value])];
  });
}

it('no property of the badge’s style takes a picture that a page puts in the place of a colour', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(badgeStyle);
  const all = declarations(sheet.cssRules).filter(([property]) => !property.startsWith('--'));
  expect(all.length).toBeGreaterThan(30);
  const taking = all.filter(([property, value]) => {
    const pictured = value.replaceAll(/var\((?:[^()]|\([^()]*\))*\)/g, `url("${probe('static')}")`);
    return CSS.supports(property, pictured.replace(/!important$/, ''));
  });
  expect(taking).toEqual([]);
});

it('a page that makes pictures of our colours, and fonts of the system’s, has none of them loaded in any state', async () => {
  for (const name of names)
    CSS.registerProperty({ name, syntax: '<image>', inherits: true, initialValue: `url("${probe(name)}")` });
  const style = document.createElement('style');
  style.textContent = `* { ${names.map((name) => `${name}: url("${probe(`set${name}`)}");`).join('')} }`;
  document.head.append(style);
  for (const family of ['system-ui', 'sans-serif', 'DejaVu Sans', 'Liberation Sans', 'Arial', 'Segoe UI', 'Roboto'])
    document.fonts.add(new FontFace(family, `url("${probe('font')}")`));
  const asked = () =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('fitlens-probe'));
  const load = vi.spyOn(document.fonts, 'load');

  const { badge, anchor, root, cardElement } = openCard();
  for (const animation of cardElement.getAnimations()) animation.finish();
  for (const fold of root.querySelectorAll('summary')) fold.click();
  await silence();
  // The page's own elements do load them, or nothing would be proven.
  anchor.setAttribute('style', 'background: var(--surface)');
  await expect.poll(asked).toEqual([probe('set--surface')]);
  const wanted = await learnt(() => badge.show({ ...strong }, anchor));
  const states = [
    { ...strong, saved: true },
    { ...strong, rejected: true },
    { ...strong, verdict: 'none' as const, card: { ...card, chart: null, standing: ['Rejected'] } },
    { ...strong, card: { ...card, choices: card.choices.map((one) => ({ ...one, items: [] })) } },
  ];
  for (const view of states) expect(await learnt(() => badge.show(view, anchor))).toEqual(wanted);
  await nextFrame();
  expect(asked()).toEqual([probe('set--surface')]);
  expect([...document.fonts].map(({ status }) => status)).toEqual([...document.fonts].map(() => 'unloaded'));
  expect(load).not.toHaveBeenCalled();
});
