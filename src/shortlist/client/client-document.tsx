import { calendarDay } from '../../model/day';
import type { ClientColumn, ClientOwn } from '../../model/client-parts';
import { safeLink } from '../../present/link';
import type { ClientRow, ComparedSubject, ComparisonView } from '../../shared/compared-view';
import type { Words } from '../../shared/words';
import { useWords } from '../../ui/words-context';
import { ComparisonTable } from '../compare/comparison-table';

/** What a client is given. */
export interface ForClient {
  title: string;
  intro: string;
  /** A picture as data URL; null: none. */
  logo: string | null;
  columns: readonly ClientColumn[];
  /** Whether each creator's reasons are told. */
  withReasons: boolean;
  /** What of the person's own is told. */
  own: readonly ClientOwn[];
  rows: readonly ClientRow[];
  /** The same creators side by side; null: only listed. */
  comparison: ComparisonView | null;
  /** The day it is made, ISO. */
  madeOn: string;
}

/** The page for a client: it is printed as it is, and a file holds the same. */
export function ClientDocument(props: ForClient) {
  const { title, intro, logo, rows, comparison, own } = props;
  const words = useWords();
  const { say } = words;
  const shown = comparison && {
    ...comparison,
    rows: comparison.rows.filter(({ measure }) => own.includes('price') || !['price', 'cost'].includes(measure)),
  };
  return (
    <article class="client">
      <header>
        {logo !== null && <img src={logo} alt="" />}
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {intro !== '' && (
          <p class="intro" dir="auto">
            {intro}
          </p>
        )}
        <p class="dates">{aboutText(props, words)}</p>
      </header>
      {shown && shown.subjects.length > 1 && (
        <section>
          <h2>{say('compareScreenTitle')}</h2>
          <ComparisonTable comparison={shown} label={say('compareScreenTitle')} head={headOf} />
        </section>
      )}
      <List {...props} />
      <Method rows={rows} />
    </article>
  );
}

function headOf({ name, called, site, told }: ComparedSubject) {
  return (
    <>
      <span class="who">
        <bdi>{name ?? called}</bdi>
      </span>
      <span class="fine">
        <bdi>{called}</bdi> · {site}
      </span>
      {told !== null && <span class="fine">{told}</span>}
    </>
  );
}

/** "12 creators · figures read between …": the days are the reader's own. */
function aboutText({ rows, madeOn }: ForClient, { sayCount, say, date }: Words): string {
  const days = rows.flatMap(({ readAt }) => (readAt === null ? [] : calendarDay(new Date(readAt)))).toSorted();
  const [first] = days;
  const last = days.at(-1);
  const read =
    first === undefined || last === undefined
      ? []
      : [
          first === last
            ? say('clientReadOn', { date: date(first) })
            : say('clientReadBetween', { first: date(first), last: date(last) }),
        ];
  return [sayCount('tableFound', rows.length), ...read, say('clientMadeOn', { date: date(madeOn) })].join(' · ');
}

function List({ rows, columns, withReasons, own }: ForClient) {
  const { say } = useWords();
  return (
    <section>
      <h2>{say('clientCreatorsTitle')}</h2>
      <table class="creators">
        <thead>
          <tr>
            <th scope="col">{say('clientCreator')}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {say(`clientColumn_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.key}>
            <tr>
              <th scope="row">
                <Called {...row} />
              </th>
              {columns.map((column) => (
                <td key={column} class={column === 'verdict' ? row.verdict : undefined}>
                  <bdi>{row.columns[column]}</bdi>
                </td>
              ))}
            </tr>
            <More row={row} withReasons={withReasons} own={own} span={columns.length + 1} />
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Who it is, with the address to be read on paper, too. */
function Called({ name, called, site, url }: ClientRow) {
  const { say } = useWords();
  const href = safeLink(url);
  return (
    <>
      {name !== null && (
        <span class="who">
          <bdi>{name}</bdi>
        </span>
      )}
      <span class={name === null ? 'who' : 'fine'}>
        {say('handleOnSite', { handle: `\u2068${called}\u2069`, site })}
      </span>
      {href !== null && (
        <a class="fine" href={href} rel="noopener noreferrer" target="_blank" dir="ltr">
          {url.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
        </a>
      )}
    </>
  );
}

/** Why, what the rate stands on, and what of the person's own is told: below the row. */
function More({
  row,
  withReasons,
  own,
  span,
}: Pick<ForClient, 'withReasons' | 'own'> & { row: ClientRow; span: number }) {
  const { say } = useWords();
  const ownLines = own.flatMap((part) => (row.own[part].length > 0 ? [{ part, lines: row.own[part] }] : []));
  const reasons = withReasons ? row.reasons : [];
  if (reasons.length === 0 && ownLines.length === 0) return null;
  return (
    <tr class="more">
      <td colSpan={span}>
        {reasons.length > 0 && (
          <ul class="findings">
            {reasons.map(({ answer, answerName, text }) => (
              <li key={text}>
                <b class={answer}>{answerName}</b> <span dir="auto">{text}</span>
              </li>
            ))}
          </ul>
        )}
        {reasons.length > 0 && row.basis.length > 0 && <p class="fine">{row.basis.join(' ')}</p>}
        {ownLines.map(({ part, lines }) => (
          <p class="own" key={part}>
            <b>{say(`clientOwn_${part}`)}</b>
            {lines.map((line, index) => (
              <span dir="auto" key={index}>
                {line}
              </span>
            ))}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** How all of it was worked out: what is said of several is said once. */
function Method({ rows }: Pick<ForClient, 'rows'>) {
  const { say } = useWords();
  const lines = [...new Set(rows.flatMap(({ method }) => method))];
  return (
    <section class="method">
      <h2>{say('clientMethod')}</h2>
      <p>{say('clientMethodSource')}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
