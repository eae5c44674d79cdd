import { render } from 'preact';
import { direction, language, words } from '../shared/i18n';
import { send } from '../shared/send';
import { drafts } from '../ui/drafts';
import { onVisible } from '../ui/on-visible';
import { isPrivateWindow, openThere } from '../ui/open-there';
import { PrivateWindow } from '../ui/private-window';
import { WordsContext } from '../ui/words-context';
import { browserData } from './browser-data';
import { browserHosts } from './browser-hosts';
import { Options } from './options';

document.documentElement.lang = language;
document.documentElement.dir = direction();
document.title = words.say('optionsTitle');

render(
  <WordsContext.Provider value={words}>
    {isPrivateWindow() ? (
      <PrivateWindow title={words.say('optionsTitle')} text={words.say('privateOptions')} openThere={openThere} />
    ) : (
      <Options ports={{ send, drafts, data: browserData, hosts: browserHosts, onVisible }} />
    )}
  </WordsContext.Provider>,
  document.body,
);
