import { fewestAccounts } from '../../estimate/benchmarks/own';
import type { ImportedBenchmark, Settings } from '../../model/settings';
import type { SiteView } from '../../shared/view';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { Choices } from '../fields/choices';
import { SectionHead } from '../section-head';
import { ImportSet } from './import-set';

type Compared = Pick<Settings, 'benchmarks' | 'activeBenchmark'>;

interface Props extends Compared {
  sites: SiteView[];
  change(change: Compared): void;
  tell(notice: Notice | null): void;
}

/** Whom creators are compared with. */
export function ComparisonSection({ sites, benchmarks, activeBenchmark, change, tell }: Props) {
  const { say } = useWords();

  function add(benchmark: ImportedBenchmark) {
    // A newer file of the same name takes the place of the old one.
    const others = benchmarks.filter(({ name }) => name !== benchmark.name);
    change({
      benchmarks: [...others, benchmark],
      activeBenchmark: { ...activeBenchmark, [benchmark.site]: benchmark.name },
    });
    tell({ text: say('noticeImported', { name: benchmark.name }) });
  }

  function remove(name: string) {
    const inUse = Object.entries(activeBenchmark).filter(([, active]) => active !== name);
    change({ benchmarks: benchmarks.filter((one) => one.name !== name), activeBenchmark: Object.fromEntries(inUse) });
    const restore = async () => {
      change({ benchmarks, activeBenchmark });
      tell({ text: say('noticeImportRestored', { name }) });
    };
    tell({ text: say('noticeImportRemoved', { name }), undo: { run: restore, back: 'section-title' } });
  }

  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsComparison')} lead={say('comparisonLead')} />
      {sites.map((site) => (
        <SiteComparison
          key={site.id}
          site={site}
          imported={benchmarks.filter((one) => one.site === site.id)}
          active={activeBenchmark[site.id] ?? 'published'}
          choose={(active) => change({ benchmarks, activeBenchmark: { ...activeBenchmark, [site.id]: active } })}
          remove={remove}
        />
      ))}
      <ImportSet sites={sites} add={add} />
    </section>
  );
}

interface SiteProps {
  site: SiteView;
  imported: ImportedBenchmark[];
  active: string;
  choose(active: string): void;
  remove(name: string): void;
}

function SiteComparison({ site, imported, active, choose, remove }: SiteProps) {
  const { say, sayCount, number } = useWords();
  const published = site.published.map((one) => say('comparisonSet', { ...one, year: String(one.year) }));
  const hasOwn = site.visited >= fewestAccounts;
  return (
    <div class="group">
      <Choices
        name={`compare-${site.id}`}
        title={site.name}
        kind="one"
        choices={[
          {
            value: 'published',
            label: say(published.length > 0 ? 'comparisonPublished' : 'comparisonNone'),
            hint: published.join(' ') || say('comparisonNothingPublished'),
          },
          {
            value: 'own',
            label: say('comparisonOwn'),
            hint: sayCount(hasOwn ? 'comparisonOwnReady' : 'comparisonOwnFew', site.visited, {
              fewest: number(fewestAccounts),
            }),
            disabled: !hasOwn && active !== 'own',
          },
          ...imported.map((one) => ({
            value: one.name,
            label: (
              <>
                <bdi>{one.name}</bdi>{' '}
                <button
                  type="button"
                  class="quiet"
                  aria-label={say('removeNamed', { name: one.name })}
                  onClick={() => remove(one.name)}
                >
                  {say('remove')}
                </button>
              </>
            ),
            hint: say('comparisonImported', { population: one.population, year: String(one.year), source: one.source }),
          })),
        ]}
        chosen={[active]}
        choose={([chosen]) => choose(chosen ?? active)}
      />
    </div>
  );
}
