import { ownPages } from '../../shared/own-pages';
import { useWords } from '../words-context';
import type { FrontPorts } from './front-ports';
import { SitesOff } from './sites-off';
import { SitesRefused } from './sites-refused';

interface Props {
  ports: FrontPorts;
  /** Fitlens does not run in the page, perhaps because that is older: then it is worth a try to reload it. */
  isUnheard: boolean;
}

/** The first thing anybody sees of Fitlens: how to begin. */
export function Start({ ports, isUnheard }: Props) {
  const { say } = useWords();
  return (
    <section class="start">
      <img src="/icons/icon.svg" alt="" width="48" height="48" />
      <h2 class="name">{say('popupStartTitle')}</h2>
      <p>{say('popupStart')}</p>
      {isUnheard && <SitesRefused ports={ports} />}
      <p>
        <a href={`/${ownPages.welcome}`} target="_blank">
          {say('welcomeAgain')}
        </a>
      </p>
      <SitesOff ports={ports} />
    </section>
  );
}
