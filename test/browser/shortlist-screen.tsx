import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/shortlist/shortlist.css';
import { Page } from '../../src/shortlist/page';
import type { ShortlistPorts } from '../../src/shortlist/ports';
import { WordsContext } from '../../src/ui/words-context';
import { words } from './popup-fakes';

document.documentElement.lang = 'en';
document.title = 'Fitlens shortlist';

/** Opens the shortlist's page at an address, closing the one before. */
export function openShortlist(ports: ShortlistPorts, hash = '#/'): void {
  close();
  location.hash = hash;
  render(
    <WordsContext.Provider value={words}>
      <Page ports={ports} />
    </WordsContext.Provider>,
    document.body,
  );
}

const close = () => render(null, document.body);

/** What stands in the name column, from the top. */
export const shownNames = (): (string | null)[] =>
  [...document.querySelectorAll('.grid-body .called')].map(({ textContent }) => textContent);

/** The row of somebody. */
export const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} ·`) });

beforeEach(() => page.viewport(1400, 800));

afterEach(() => {
  close();
  location.hash = '';
  document.documentElement.style.colorScheme = '';
  document.documentElement.style.fontSize = '';
  document.documentElement.dir = '';
});
