import type { Send } from '../shared/messages';
import { useWords } from '../ui/words-context';
import { Begin } from './begin';
import { Keyboard } from './keyboard';
import { Limits } from './limits';
import { SampleProfile } from './sample-profile';
import { Sites } from './sites';

/** What Fitlens does, where, what it never does and cannot know, and how to begin: shown once, when it was installed. */
export function Welcome({ send }: { send: Send }) {
  const { say } = useWords();
  return (
    <>
      <header>
        <img src="/icons/icon.svg" alt="" width="56" height="56" />
        <h1>{say('welcomeTitle')}</h1>
        <p class="lead">{say('welcomeLead')}</p>
      </header>
      <main>
        <SampleProfile send={send} />
        <Begin />
        <Sites />
        <Limits />
        <Keyboard />
      </main>
    </>
  );
}
