import { useEffect, useRef } from 'preact/hooks';
import { fewestAccounts } from '../../estimate/benchmarks/own';
import type { Figures, Settings } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { Choices } from '../fields/choices';
import { draftOf, startDraft } from './figures-draft';
import { FiguresForm } from './figures-form';
import { comparedBy, firstRate, rateCalled } from './first-rate';
import { useFiguresDraft } from './use-figures-draft';

/** What people write may run the other way than the rest. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

interface Props {
  site: SiteView;
  /** All sets, of whatever site. */
  benchmarks: Figures[];
  active: string;
  headline: Settings['headline'];
  choose(active: string): void;
  /** Keeps a set and compares with it; `before` is the name of the one that it takes the place of, if any. */
  use(figures: Figures, before: string | null): void;
  remove(name: string): void;
  tell(notice: Notice | null): void;
}

/** Whom the creators of one site are compared with, and own figures to be entered right there. */
export function SiteComparison({ site, benchmarks, active, headline, choose, use, remove, tell }: Props) {
  const words = useWords();
  const { say, sayCount, number } = words;
  const [draft, setDraft] = useFiguresDraft(site.id);
  const first = firstRate(site, { headline });
  const compared = comparedBy(site, first);
  const visited = site.visited[compared] ?? 0;
  const hasOwn = visited >= fewestAccounts;
  const own = benchmarks.filter((one) => one.site === site.id);
  const isLacking = site.published.length === 0 && own.length === 0;
  const button = `figures-${site.id}-enter`;

  const published = site.published.map((one) => say('comparisonSet', { ...one, year: String(one.year) }));
  const isOther = site.published.length > 0 && site.published.every(({ per }) => per !== first);
  const otherRate = site.published[0] && say('comparisonOtherRate', { rate: rateCalled(site, site.published[0].per) });

  function hintOf({ population, year, source, per }: Figures): string {
    const hint = say('comparisonFigures', {
      population: isolated(population),
      year: String(year),
      source: isolated(source),
    });
    if (per === first || !site.ratedPer.includes(first)) return hint;
    const goesBefore = site.published.some((one) => one.per === first);
    const rate = rateCalled(site, per);
    return `${hint} ${say(goesBefore ? 'comparisonOtherSet' : 'comparisonOtherRate', { rate })}`;
  }

  // The keyboard goes into a form that opens, and back when it is gone; one that was open all along takes it from nobody.
  const isOpen = draft !== null;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    document.getElementById(isOpen ? `figures-${site.id}-name` : button)?.focus();
  }, [isOpen, site, button]);

  function cancel() {
    const dropped = draft;
    setDraft(null);
    const run = async () => {
      setDraft(dropped);
      tell({ text: say('figuresBack') });
    };
    tell({ text: say('figuresDropped'), undo: { run, back: `figures-${site.id}-name` } });
  }

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
            hint:
              [...published, ...(isOther && otherRate ? [otherRate] : [])].join(' ') ||
              say('comparisonNothingPublished'),
          },
          {
            value: 'own',
            label: say('comparisonOwn'),
            hint: sayCount(hasOwn ? 'comparisonOwnReady' : 'comparisonOwnFew', visited, {
              fewest: number(fewestAccounts),
            }),
            disabled: !hasOwn && active !== 'own',
          },
          ...own.map((one) => ({
            value: one.name,
            label: (
              <>
                <bdi>{one.name}</bdi>{' '}
                {draft === null && (
                  <>
                    <button
                      type="button"
                      class="quiet"
                      aria-label={say('editNamed', { name: one.name })}
                      onClick={() => setDraft(draftOf(one, words))}
                    >
                      {say('noteEdit')}
                    </button>
                    <button
                      type="button"
                      class="quiet"
                      aria-label={say('removeNamed', { name: one.name })}
                      onClick={() => remove(one.name)}
                    >
                      {say('remove')}
                    </button>
                  </>
                )}
              </>
            ),
            hint: hintOf(one),
          })),
        ]}
        chosen={[active]}
        choose={([chosen]) => choose(chosen ?? active)}
      />
      {draft === null ? (
        <button
          type="button"
          id={button}
          class="figures-enter"
          aria-label={isLacking ? undefined : say('figuresEnterFor', { site: site.name })}
          onClick={() => setDraft(startDraft(compared, new Date().getFullYear()))}
        >
          {isLacking ? say('figuresNone', { site: site.name }) : say('figuresEnter')}
        </button>
      ) : (
        <FiguresForm
          site={site}
          draft={draft}
          taken={benchmarks.map(({ name }) => name)}
          change={(change) => setDraft((last) => last && change(last))}
          use={(figures) => {
            use(figures, draft.of);
            setDraft(null);
          }}
          cancel={cancel}
          tell={tell}
        />
      )}
    </div>
  );
}
