import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/options/options.css';
import { Options } from '../../src/options/options';
import type { OptionsPorts } from '../../src/options/options-ports';
import { WordsContext } from '../../src/ui/words-context';
import { words } from './popup-fakes';

document.documentElement.lang = 'en';
document.title = 'Fitlens options';

/** Opens the options page at a section, closing the one before. */
export function openOptions(ports: OptionsPorts, section = 'briefs'): void {
  closeOptions();
  location.hash = section;
  render(
    <WordsContext.Provider value={words}>
      <Options ports={ports} />
    </WordsContext.Provider>,
    document.body,
  );
}

export function closeOptions(): void {
  render(null, document.body);
}

beforeEach(() => page.viewport(1200, 800));

afterEach(() => {
  closeOptions();
  location.hash = '';
  document.documentElement.style.colorScheme = '';
  document.documentElement.style.fontSize = '';
  document.documentElement.dir = '';
});
