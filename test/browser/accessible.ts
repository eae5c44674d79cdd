import axe from 'axe-core';
import { expect } from 'vitest';

/** No rule of axe is broken, by day and by night, colours and contrast included. */
export async function expectAccessible(): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    const found = violations.map(({ id, nodes }) => `${scheme}: ${id} at ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found).toEqual([]);
  }
}
