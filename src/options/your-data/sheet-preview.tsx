import { siteById, sites } from '../../sites';
import { useWords } from '../../ui/words-context';
import { largestSheet } from '../sheets/sheet-bounds';
import { NextStep } from '../data-group';
import type { UnderstoodList } from './understood-list';

/** Rows that are shown as they were understood, and of those that cannot be used. */
const shown = { creators: 5, bad: 20 };

interface Props {
  list: UnderstoodList;
  /** Puts those that come without a site on this one. */
  place(site: string | null): void;
  add(): void;
  giveUp(): void;
}

/** What a list of creators was understood as, before any of them is added. */
export function SheetPreview({ list, place, add, giveUp }: Props) {
  const { say, sayCount, number } = useWords();
  const { sheet, site, creators, known } = list;
  const siteless = sheet.lines.filter((line) => line.site === null).length;
  return (
    <NextStep title={sayCount('sheetFound', sheet.lines.length)}>
      <SheetNotes list={list} />
      {siteless > 0 && (
        <div class="field">
          <label for="sheet-site">{sayCount('sheetSiteless', siteless)}</label>
          <select
            id="sheet-site"
            value={site ?? ''}
            onChange={({ currentTarget: { value } }) => place(value === '' ? null : value)}
          >
            <option value="">{say('sheetChooseSite')}</option>
            {sites.map(({ id, name }) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {creators.length > 0 && <FirstCreators creators={creators} />}
      <BadLines bad={list.bad} />
      <span class="field-box">
        {creators.length > 0 && (
          <button type="button" class="save" onClick={add}>
            {sayCount('sheetAdd', creators.length)}
          </button>
        )}
        <button type="button" onClick={giveUp}>
          {say('cancel')}
        </button>
      </span>
      {creators.length > 0 && <p class="hint">{sayCount('sheetNew', creators.length - known)}</p>}
      {sheet.isCut && <p>{say('sheetCut', { rows: number(largestSheet.rows) })}</p>}
    </NextStep>
  );
}

/** How the columns were understood, and what was united. */
function SheetNotes({ list: { sheet } }: { list: UnderstoodList }) {
  const { say, sayCount, list } = useWords();
  const { columns, repeated } = sheet;
  return (
    <ul class="hint">
      <li>{columns ? say('sheetUsed', { columns: list(columns.used) }) : say('sheetNoHead')}</li>
      {columns && columns.unused.length > 0 && <li>{say('sheetUnused', { columns: list(columns.unused) })}</li>}
      {repeated > 0 && <li>{sayCount('sheetRepeated', repeated)}</li>}
    </ul>
  );
}

function FirstCreators({ creators }: { creators: UnderstoodList['creators'] }) {
  const { say, sayCount } = useWords();
  const more = creators.length - shown.creators;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a narrow window, it is scrolled by keyboard too
    <div class="table-frame" tabIndex={0} role="group" aria-label={say('sheetTable')}>
      <table>
        <thead>
          <tr>
            {(['handle', 'site', 'name', 'note', 'tags'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {creators.slice(0, shown.creators).map(({ site, handle, name, note, tags = [] }) => (
            <tr key={`${site} ${handle}`}>
              <th scope="row">
                <bdi>{handle}</bdi>
              </th>
              <td>{siteById(site)?.name}</td>
              <td dir="auto">{name}</td>
              <td dir="auto">{note}</td>
              <td dir="auto">{tags.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="hint">{sayCount('sheetMore', more)}</p>}
    </div>
  );
}

function BadLines({ bad }: Pick<UnderstoodList, 'bad'>) {
  const { say, sayCount, tell, number } = useWords();
  if (bad.length === 0) return null;
  const more = bad.length - shown.bad;
  return (
    <details class="fold">
      <summary>{sayCount('sheetBad', bad.length)}</summary>
      <ul>
        {bad.slice(0, shown.bad).map(({ row, why }) => (
          <li key={row}>{say('sheetRow', { row: number(row), why: tell(why) })}</li>
        ))}
        {more > 0 && <li>{sayCount('sheetMore', more)}</li>}
      </ul>
    </details>
  );
}
