import { render } from 'preact';
import { direction, language, words } from '../shared/i18n';
import { browserPorts } from '../ui/front/browser-ports';
import { WordsContext } from '../ui/words-context';
import { Panel } from './panel';

document.documentElement.lang = language;
document.documentElement.dir = direction();
document.title = words.say('popupTitle');

render(
  <WordsContext.Provider value={words}>
    <Panel ports={browserPorts} />
  </WordsContext.Provider>,
  document.body,
);
