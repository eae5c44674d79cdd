import { useWords } from '../ui/words-context';
import type { Ports } from './ports';
import { SitesOff } from './sites-off';

/** The first thing anybody sees of Fitlens: how to begin. */
export function Start({ ports }: { ports: Ports }) {
  const { say } = useWords();
  return (
    <section class="start">
      <img src="/icons/icon.svg" alt="" width="48" height="48" />
      <h2 class="name">{say('popupStartTitle')}</h2>
      <p>{say('popupStart')}</p>
      <p class="hint">{say('popupReload')}</p>
      <SitesOff ports={ports} />
    </section>
  );
}
