import { render } from 'preact';
import { direction, language, words } from '../shared/i18n';
import { WordsContext } from '../ui/words-context';
import { browserPorts } from './browser-ports';
import { Page } from './page';

document.documentElement.lang = language;
document.documentElement.dir = direction();
document.title = words.say('shortlistPageTitle');

render(
  <WordsContext.Provider value={words}>
    <Page ports={browserPorts} />
  </WordsContext.Provider>,
  document.body,
);
