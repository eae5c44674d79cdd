import { render } from 'preact';
import { direction, language, words } from '../shared/i18n';
import { send } from '../shared/send';
import { drafts } from '../ui/drafts';
import { onVisible } from '../ui/on-visible';
import { WordsContext } from '../ui/words-context';
import { browserData } from './browser-data';
import { browserHosts } from './browser-hosts';
import { Options } from './options';

document.documentElement.lang = language;
document.documentElement.dir = direction();
document.title = words.say('optionsTitle');

render(
  <WordsContext.Provider value={words}>
    <Options ports={{ send, drafts, data: browserData, hosts: browserHosts, onVisible }} />
  </WordsContext.Provider>,
  document.body,
);
