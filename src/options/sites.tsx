import type { SiteView } from '../shared/list-view';
import { useWords } from '../ui/words-context';
import { Choices } from './fields/choices';
import { SectionHead } from './section-head';

interface Props {
  sites: SiteView[];
  off: string[];
  change(off: string[]): void;
}

/** Where Fitlens shows itself. */
export function SitesSection({ sites, off, change }: Props) {
  const { say } = useWords();
  const known = sites.map(({ id }) => id);
  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsSites')} lead={say('sitesLead')} />
      <div class="group">
        <Choices
          name="sites-on"
          title={say('sitesTitle')}
          kind="any"
          choices={sites.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={known.filter((id) => !off.includes(id))}
          // A site that this version does not have stays as it was set.
          choose={(on) =>
            change([...off.filter((id) => !known.includes(id)), ...known.filter((id) => !on.includes(id))])
          }
        />
      </div>
    </section>
  );
}
