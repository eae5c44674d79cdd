import type { Figures, Settings } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { SectionHead } from '../section-head';
import { HeadlineChoice } from './headline-choice';
import { SiteComparison } from './site-comparison';

type Compared = Pick<Settings, 'benchmarks' | 'activeBenchmark'>;

interface Props {
  sites: SiteView[];
  settings: Compared & Pick<Settings, 'headline'>;
  change(change: Compared | Pick<Settings, 'headline'>): void;
  tell(notice: Notice | null): void;
}

/** Whom creators are compared with, and by which rate. */
export function ComparisonSection({ sites, settings, change, tell }: Props) {
  const { say } = useWords();
  const { benchmarks, activeBenchmark, headline } = settings;

  function use(figures: Figures, before: string | null) {
    const at = benchmarks.findIndex(({ name }) => name === before);
    change({
      benchmarks: at < 0 ? [...benchmarks, figures] : benchmarks.with(at, figures),
      activeBenchmark: { ...activeBenchmark, [figures.site]: figures.name },
    });
    tell({ text: say('noticeFiguresUsed', { name: figures.name }) });
  }

  function remove(name: string) {
    const inUse = Object.entries(activeBenchmark).filter(([, active]) => active !== name);
    change({ benchmarks: benchmarks.filter((one) => one.name !== name), activeBenchmark: Object.fromEntries(inUse) });
    const restore = async () => {
      change({ benchmarks, activeBenchmark });
      tell({ text: say('noticeFiguresRestored', { name }) });
    };
    tell({ text: say('noticeFiguresRemoved', { name }), undo: { run: restore, back: 'section-title' } });
  }

  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsComparison')} lead={say('comparisonLead')} />
      {sites.map((site) => (
        <SiteComparison
          key={site.id}
          site={site}
          benchmarks={benchmarks}
          active={activeBenchmark[site.id] ?? 'published'}
          headline={headline}
          choose={(active) => change({ benchmarks, activeBenchmark: { ...activeBenchmark, [site.id]: active } })}
          use={use}
          remove={remove}
          tell={tell}
        />
      ))}
      <HeadlineChoice sites={sites} headline={headline} change={change} />
    </section>
  );
}
