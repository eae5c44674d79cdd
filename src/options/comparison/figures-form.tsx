import { useState } from 'preact/hooks';
import { denominators } from '../../model/rules';
import type { Figures } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';
import { ErrorLine } from '../../ui/error-line';
import { Field, type FieldLook } from '../../ui/field';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { Choices } from '../fields/choices';
import { FilePick } from '../../ui/file-pick';
import type { FiguresDraft, Row } from './figures-draft';
import { FiguresTable, fieldOf } from './figures-table';
import { rateCalled } from './first-rate';
import { type FieldErrors, type FieldId, readFigures } from './read-figures';
import { useTaking } from './use-taking';

interface Props {
  site: SiteView;
  draft: FiguresDraft;
  /** Names of all sets there are. */
  taken: readonly string[];
  change(change: (draft: FiguresDraft) => FiguresDraft): void;
  use(figures: Figures): void;
  cancel(): void;
  tell(notice: Notice | null): void;
}

/** A set of own figures, typed, pasted or from a file. It is compared with once all of it is right. */
export function FiguresForm({ site, draft, taken, change, use, cancel, tell }: Props) {
  const words = useWords();
  const { say, range } = words;
  const id = `figures-${site.id}`;
  const [wasTried, setWasTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const setRows = (rows: Row[]) => change((last) => ({ ...last, rows }));
  const taking = useTaking({ rows: draft.rows, id, setRows, tell });

  const read = readFigures(draft, site.id, taken, words);
  const errors: FieldErrors = new Map(
    // Nobody is corrected in the middle of a word, nor for what is still to come.
    'errors' in read
      ? [...read.errors].filter(([field]) => wasTried || (left.has(fieldOf(id, field)) && isFilled(draft, field)))
      : [],
  );

  function tryToUse() {
    if ('figures' in read) return use(read.figures);
    setWasTried(true);
    const [first] = read.errors.keys();
    document.getElementById(first === 'rows' ? fieldOf(id, 'followers-0') : fieldOf(id, first ?? 'name'))?.focus();
  }

  const field = (name: 'name' | 'population' | 'year' | 'source', look: FieldLook) => (
    <Field
      {...look}
      id={fieldOf(id, name)}
      text={draft[name]}
      error={errors.get(name) ?? null}
      type={(text) => change((last) => ({ ...last, [name]: text }))}
    />
  );

  return (
    <section
      class="figures-form"
      aria-labelledby={`${id}-title`}
      onFocusOut={({ target, relatedTarget: next }) => {
        // On the way to a button a sentence that appears would move it away from under the pointer.
        if (!(target instanceof HTMLInputElement && next instanceof HTMLInputElement)) return;
        setLeft((last) => new Set([...last, target.id]));
      }}
    >
      <div>
        <h3 id={`${id}-title`}>{say('figuresTitle', { site: site.name })}</h3>
        <p class="hint">{say('figuresLead', { rate: rateCalled(site, draft.per), counts: site.counted })}</p>
      </div>
      <div class="pair">
        {field('name', { label: say('figuresName'), placeholder: say('exampleName') })}
        {field('population', {
          label: say('figuresPopulation'),
          placeholder: say('examplePopulation'),
          help: say('figuresPopulationHelp'),
        })}
        {field('source', { label: say('priceSource'), placeholder: say('exampleSource') })}
        {field('year', { label: say('priceYear'), kind: 'number' })}
      </div>
      {site.ratedPer.length > 1 && (
        <Choices
          name={`${id}-per`}
          title={say('figuresPer')}
          kind="one"
          choices={site.ratedPer.map((per) => ({ value: per, label: rateCalled(site, per) }))}
          chosen={[draft.per]}
          choose={([value]) =>
            change((last) => ({ ...last, per: denominators.find((per) => per === value) ?? last.per }))
          }
        />
      )}
      <FiguresTable
        id={id}
        rows={draft.rows}
        errors={errors}
        change={setRows}
        paste={(text, place) => void taking.take(text, place)}
        removed={taking.removed}
      />
      <p class="hint" id={`${id}-paste`}>
        {say('figuresMeaning')} {say('figuresPaste', { example: range(1_000, 5_000) })}
      </p>
      <ErrorLine text={taking.error} />
      <span class="field-box">
        <button type="button" onClick={tryToUse}>
          {say('figuresUse')}
        </button>
        <FilePick
          id={`${id}-file`}
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          label={say('figuresFile')}
          describedBy={`${id}-paste`}
          pick={(file) => void taking.takeFile(file)}
        />
        <button type="button" class="quiet" onClick={cancel}>
          {say('cancel')}
        </button>
      </span>
    </section>
  );
}

/** Whether something stands in a field. */
function isFilled({ rows, ...texts }: FiguresDraft, field: FieldId): boolean {
  if (field === 'rows') return false;
  if (field === 'name' || field === 'population' || field === 'year' || field === 'source') return texts[field] !== '';
  const [column, at] = field.split('-');
  return (rows[Number(at)]?.[column as keyof Row] ?? '') !== '';
}
