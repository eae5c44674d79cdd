import { useEffect, useRef } from 'preact/hooks';
import type { ListView } from '../../model/list-view';
import { useWords } from '../../ui/words-context';
import type { Found, Row } from '../table-port';
import type { ViewLook } from '../views/view-look';
import { layOut } from './columns';
import { GridHead } from './grid-head';
import { GridRow, rowElement } from './grid-row';
import type { Selection } from './use-selection';
import { useVirtual } from './use-virtual';

/** Heights; rem. The style sheet has the same. */
const rowRem = 3.25;
const headRem = 2.25;

export const gridElement = 'table-grid';

interface Props {
  found: Found;
  /** What was asked, as one text: of another answer the beginning is shown. */
  asked: string;
  rowAt(place: number): Row | undefined;
  see(from: number, to: number): void;
  look: ViewLook;
  sortBy(by: ListView['sort']['by']): void;
  selection: Selection;
  active: number;
  activate(place: number): void;
  /** Grows whenever the keyboard is to go to the active row. */
  goTo: number;
  words: readonly string[];
  snippets: ReadonlyMap<string, string>;
  campaign: string | null;
  briefName(id: string): string | null;
}

/** Everybody who was found, of whom those in sight are drawn. */
export function Grid({
  found,
  asked,
  rowAt,
  see,
  look,
  sortBy,
  selection,
  active,
  activate,
  goTo,
  snippets,
  ...rest
}: Props) {
  const { say } = useWords();
  const { columns, sort } = look;
  const scroller = useRef<HTMLDivElement>(null);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { drawn, from, to } = useVirtual({
    count: found.total,
    rowHeight: rowRem * rem,
    headHeight: headRem * rem,
    scroller,
    active,
  });
  useEffect(() => see(from, to), [see, from, to, found.id]);

  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [asked]);

  const wasSent = useRef(goTo);
  useEffect(() => {
    if (wasSent.current === goTo) return;
    wasSent.current = goTo;
    // The active row is drawn wherever it is; the browser knows best what hides it.
    const row = document.getElementById(rowElement(active));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const { template, least } = layOut(columns);
  const { ids, select, selectAll } = selection;
  const selected = ids.size === 0 ? 'none' : ids.size < found.total ? 'some' : 'all';
  return (
    <div class="scroller" ref={scroller}>
      <div
        id={gridElement}
        role="grid"
        tabIndex={-1}
        aria-label={say('tableName')}
        aria-rowcount={found.total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        style={{ '--template': template, minInlineSize: `${least}rem` }}
      >
        <GridHead columns={columns} sort={sort} sortBy={sortBy} selected={selected} selectAll={selectAll} />
        <div role="rowgroup" class="grid-body" style={{ blockSize: `${found.total * rowRem}rem` }}>
          {drawn.map((place) => {
            const row = rowAt(place);
            return (
              <GridRow
                key={place}
                row={row}
                place={place}
                columns={columns}
                snippet={(row && snippets.get(row.id)) ?? null}
                isActive={place === active}
                isSelected={row !== undefined && ids.has(row.id)}
                select={select}
                activate={activate}
                {...rest}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
