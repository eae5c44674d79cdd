import { render } from 'preact';
import { afterEach } from 'vitest';
import '../../src/popup/popup.css';
import { Popup } from '../../src/popup/popup';
import type { PopupPorts } from '../../src/popup/popup-ports';
import { WordsContext } from '../../src/ui/words-context';
import { words } from './popup-fakes';

export { expectAccessible } from './accessible';

document.documentElement.lang = 'en';
document.title = 'Fitlens';

/** Opens the popup, closing the one before. */
export function openPopup(ports: PopupPorts): void {
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
