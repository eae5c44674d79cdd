import { Fragment } from 'preact';
import { benchmarkBounds } from '../../model/settings';
import { ErrorLine } from '../../ui/error-line';
import { Mark } from '../../ui/mark';
import { useWords } from '../../ui/words-context';
import { type Column, columns, emptyRow, type Row } from './figures-draft';
import type { FieldErrors, FieldId } from './read-figures';

interface Props {
  /** Of the form, unique on the page. */
  id: string;
  rows: readonly Row[];
  errors: FieldErrors;
  change(rows: Row[]): void;
  /** Several cells were pasted at one. */
  paste(text: string, place: { row: number; column: Column }): void;
  removed(row: Row, at: number): void;
}

export const fieldOf = (form: string, field: FieldId): string => `${form}-${field}`;

/** One cell's text may have spaces; a range of cells, or a file's text, has at least one of these. */
const betweenCells = /[\t\n;|]/u;

/** Sizes with their percentages, to type or paste into. */
export function FiguresTable({ id, rows, errors, change, paste, removed }: Props) {
  const { say, number } = useWords();
  const nameOf = (at: number) => say('figuresRow', { n: number(at + 1) });

  function remove(row: Row, at: number) {
    change(rows.toSpliced(at, 1));
    removed(row, at);
    document.getElementById(`${id}-add`)?.focus();
  }

  return (
    <div class="figures-table">
      <table>
        <caption>{say('figuresTable')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {say(`figures_${column}`)}
              </th>
            ))}
            <th scope="col">
              <span class="for-ears">{say('remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={at}>
              <tr>
                {columns.map((column) => {
                  const field = fieldOf(id, `${column}-${at}`);
                  const isWrong = errors.has(`${column}-${at}`);
                  return (
                    <td key={column}>
                      <input
                        type="text"
                        id={field}
                        inputMode={column === 'followers' ? 'text' : 'decimal'}
                        autocomplete="off"
                        aria-label={say('figuresCell', { column: say(`figures_${column}`), n: number(at + 1) })}
                        aria-invalid={isWrong}
                        aria-describedby={isWrong ? `${field}-error` : undefined}
                        value={row[column]}
                        onInput={({ currentTarget: { value } }) => change(rows.with(at, { ...row, [column]: value }))}
                        onPaste={(event) => {
                          const text = event.clipboardData?.getData('text/plain') ?? '';
                          if (!betweenCells.test(text.trim())) return;
                          event.preventDefault();
                          paste(text, { row: at, column });
                        }}
                      />
                    </td>
                  );
                })}
                <td>
                  {rows.length > 1 && (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={say('removeNamed', { name: nameOf(at) })}
                      onClick={() => remove(row, at)}
                    >
                      <Mark name="close" />
                    </button>
                  )}
                </td>
              </tr>
              <Wrong id={id} at={at} errors={errors} />
            </Fragment>
          ))}
        </tbody>
      </table>
      <div id={`${id}-rows-error`}>
        <ErrorLine text={errors.get('rows') ?? null} />
      </div>
      {rows.length < benchmarkBounds.rows && (
        <button type="button" class="quiet" id={`${id}-add`} onClick={() => change([...rows, emptyRow])}>
          {say('figuresAddRow')}
        </button>
      )}
    </div>
  );
}

/** What is wrong with the cells of a row, below it, each sentence with the name of its column. */
function Wrong({ id, at, errors }: { id: string; at: number; errors: FieldErrors }) {
  const { say } = useWords();
  const wrong = columns.flatMap((column) => {
    const error = errors.get(`${column}-${at}`);
    return error === undefined ? [] : [{ column, error }];
  });
  if (wrong.length === 0) return null;
  return (
    <tr>
      <td colSpan={columns.length + 1}>
        {wrong.map(({ column, error }) => (
          <div key={column} id={`${fieldOf(id, `${column}-${at}`)}-error`}>
            <ErrorLine text={`${say(`figures_${column}`)}: ${error}`} />
          </div>
        ))}
      </td>
    </tr>
  );
}
