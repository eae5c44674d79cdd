import type { Settings } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';
import { useWords } from '../../ui/words-context';
import { Choices } from '../fields/choices';
import { firstRate } from './first-rate';

type Chosen = Pick<Settings, 'headline'>;

interface Props extends Chosen {
  sites: SiteView[];
  change(change: Chosen): void;
}

/** Which of two rates stands first, on each site that has both. */
export function HeadlineChoice({ sites, headline, change }: Props) {
  const { say, list } = useWords();
  const [open, fixed] = [true, false].map((isChoice) =>
    sites.filter((site) => site.headline.choices.length > 1 === isChoice),
  );

  function choose({ id, headline: { usual, choices } }: SiteView, value: string | undefined) {
    const others = Object.fromEntries(Object.entries(headline).filter(([site]) => site !== id));
    const per = choices.find((one) => one.per === value)?.per ?? usual;
    // The usual one is nobody's choice: an update may find a better one.
    change({ headline: per === usual ? others : { ...others, [id]: per } });
  }

  return (
    <section class="group" aria-labelledby="headline-title">
      <div>
        <h3 id="headline-title">{say('headlineTitle')}</h3>
        <p class="hint">{say('headlineLead')}</p>
      </div>
      {open?.map((site) => (
        <Choices
          key={site.id}
          name={`headline-${site.id}`}
          title={site.name}
          kind="one"
          choices={site.headline.choices.map(({ per, name }) => ({
            value: per,
            label: name,
            hint: per === site.headline.usual ? say('headlineUsual', { why: site.headline.why ?? '' }) : undefined,
          }))}
          chosen={[firstRate(site, { headline })]}
          choose={([value]) => choose(site, value)}
        />
      ))}
      {fixed && fixed.length > 0 && (
        <p class="hint">{say('headlineFixed', { sites: list(fixed.map(({ name }) => name)) })}</p>
      )}
    </section>
  );
}
