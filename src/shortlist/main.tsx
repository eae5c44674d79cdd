import { render } from 'preact';
import { direction, language, words } from '../shared/i18n';
import { WordsContext } from '../ui/words-context';
import { isPrivateWindow, openThere } from '../ui/open-there';
import { PrivateWindow } from '../ui/private-window';
import { openPorts } from './browser-ports';
import { Page } from './page';

document.documentElement.lang = language;
document.documentElement.dir = direction();
document.title = words.say('shortlistPageTitle');

render(
  <WordsContext.Provider value={words}>
    {isPrivateWindow() ? (
      <PrivateWindow
        title={words.say('shortlistPageTitle')}
        text={words.say('privateShortlist')}
        openThere={openThere}
      />
    ) : (
      <Page ports={openPorts()} />
    )}
  </WordsContext.Provider>,
  document.body,
);
