import { render } from 'preact';
import { direction, language, words } from '../shared/i18n';
import { send } from '../shared/send';
import { WordsContext } from '../ui/words-context';
import { Welcome } from './welcome';

document.documentElement.lang = language;
document.documentElement.dir = direction();
document.title = words.say('welcomeTitle');

render(
  <WordsContext.Provider value={words}>
    <Welcome send={send} />
  </WordsContext.Provider>,
  document.body,
);
