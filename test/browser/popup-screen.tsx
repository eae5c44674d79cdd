import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect } from 'vitest';
import '../../src/popup/popup.css';
import { Popup } from '../../src/popup/popup';
import type { Ports } from '../../src/popup/ports';
import { WordsContext } from '../../src/ui/words-context';
import { words } from './popup-fakes';

document.documentElement.lang = 'en';
document.title = 'Fitlens';

/** Opens the popup, closing the one before. */
export function openPopup(ports: Ports): void {
  closePopup();
  render(
    <WordsContext.Provider value={words}>
      <Popup ports={ports} />
    </WordsContext.Provider>,
    document.body,
  );
}

export function closePopup(): void {
  render(null, document.body);
}

afterEach(() => {
  closePopup();
  document.documentElement.style.colorScheme = '';
  document.documentElement.dir = '';
});

/** No rule of axe is broken, by day and by night, colours and contrast included. */
export async function expectAccessible(): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    const found = violations.map(({ id, nodes }) => `${scheme}: ${id} at ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found).toEqual([]);
  }
}
