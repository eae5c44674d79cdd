import { useEffect, useState } from 'preact/hooks';
import { noticesFile, ownPages } from '../shared/own-pages';
import { useWords } from '../ui/words-context';

/** The parts of the page, each with its address behind the `#` and its name in `_locales`. */
const sections = [
  { id: 'briefs', name: 'optionsBriefs' },
  { id: 'sizes', name: 'optionsSizes' },
  { id: 'prices', name: 'optionsPrices' },
  { id: 'comparison', name: 'optionsComparison' },
  { id: 'sites', name: 'optionsSites' },
  { id: 'team', name: 'optionsTeam' },
  { id: 'data', name: 'optionsData' },
] as const;
export type SectionId = (typeof sections)[number]['id'];

const here = (): SectionId => sections.find(({ id }) => `#${id}` === location.hash)?.id ?? 'briefs';

/** The section in the address: Back and a link lead to it like to any page. */
export function useSection(): SectionId {
  const [section, setSection] = useState(here);
  useEffect(() => {
    const follow = () => setSection(here());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return section;
}

export function Navigation({ current }: { current: SectionId }) {
  const { say } = useWords();
  return (
    <nav aria-label={say('optionsTitle')}>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
              {say(name)}
            </a>
          </li>
        ))}
        <li>
          <a class="elsewhere" href={`/${ownPages.welcome}`} target="_blank">
            {say('welcomeAgain')}
          </a>
        </li>
        <li>
          <a class="elsewhere" href={`/${noticesFile}`} target="_blank">
            {say('optionsNotices')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
