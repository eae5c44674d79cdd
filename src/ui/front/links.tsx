import type { ComponentChildren } from 'preact';
import { ownPages } from '../../shared/own-pages';
import { useWords } from '../words-context';

interface Props {
  /** How many are on the shortlist; undefined until it is known. */
  saved: number | undefined;
  children: ComponentChildren;
}

/** The ways to Fitlens's other pages, each in a tab of its own. */
export function Links({ saved, children }: Props) {
  const { say, number } = useWords();
  return (
    <nav class="front-links" aria-label={say('outsideLinks')}>
      <a href={`/${ownPages.shortlist}`} target="_blank" data-saved={saved}>
        {saved === undefined || saved === 0 ? say('shortlistTitle') : say('outsideShortlist', { n: number(saved) })}
      </a>
      {children}
      <a href="/src/options/index.html" target="_blank">
        {say('popupOptions')}
      </a>
    </nav>
  );
}
