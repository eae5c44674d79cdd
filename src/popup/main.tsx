import { render } from 'preact';
import { direction, language, words } from '../shared/i18n';
import { WordsContext } from '../ui/words-context';
import { browserPorts, isOwnTab } from './browser-ports';
import { Popup } from './popup';

document.documentElement.lang = language;
document.documentElement.dir = direction();
document.title = words.say('popupTitle');
document.documentElement.classList.toggle('own-tab', await isOwnTab());

render(
  <WordsContext.Provider value={words}>
    <Popup ports={browserPorts} />
  </WordsContext.Provider>,
  document.body,
);
