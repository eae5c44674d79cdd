import axe from 'axe-core';
import { expect } from 'vitest';

/** The rules of axe that look at colours: by night nothing else of a page is another than by day. */
const ofColours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** No rule of axe is broken, by day and by night, colours and contrast included. */
export async function expectAccessible(): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(scheme === 'dark' && { runOnly: ofColours }),
    });
    const found = violations.map(({ id, nodes }) => `${scheme}: ${id} at ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found).toEqual([]);
  }
}
