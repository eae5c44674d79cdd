import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { searchWords } from '../../estimate/text/search-words';
import { type Brief, foundingSize } from '../../model/brief';
import type { ColumnId } from '../../model/list-view';
import { ErrorLine } from '../../ui/error-line';
import { Failure } from '../../ui/failure';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import { askedBy, noFilters } from '../filters/filters';
import { ManyBar } from '../many/many-bar';
import { useMany } from '../many/use-many';
import { writeRoute } from '../routes';
import type { ScreenProps } from '../screen';
import type { Row } from '../table-port';
import { useViews } from '../views/use-views';
import type { ViewLook } from '../views/view-look';
import { Dialogs, type Opened } from './dialogs';
import { Empty } from './empty';
import { Grid, gridElement } from './grid';
import { OtherBrief } from './other-brief';
import { sortedBy } from './sorted-by';
import { Toolbar } from './toolbar';
import { useFound } from './use-found';
import { useRenewal } from './use-renewal';
import { useSelection } from './use-selection';
import { useSnippets } from './use-snippets';
import { lettersSwitch, useSwitch } from './use-switch';
import { useTableKeys } from './use-table-keys';
import type { ViewState } from './use-view';

const noBriefs: readonly Brief[] = [];
const noneShared: ReadonlySet<string> = new Set();

/** Everybody who is kept, or one campaign's candidates. */
export function TableScreen({ ports, route, campaigns, tell, view }: ScreenProps & { view: ViewState }) {
  const { send, table, drafts } = ports;
  const { campaign } = route;
  const { sayCount, say, print } = useWords();
  const { search } = view;
  // The campaign stands in the address alone.
  const look = useMemo(
    (): ViewLook => ({ ...view.look, filters: { ...view.look.filters, brief: campaign } }),
    [view.look, campaign],
  );
  const query = { text: search.text, filters: look.filters, sort: look.sort };
  const { found, rowAt, see, reload, error } = useFound(table, query);
  const words = useMemo(() => searchWords(search.text), [search.text]);

  const [inSight, setInSight] = useState({ from: 0, to: 0 });
  const seeAll = useCallback(
    (from: number, to: number) => {
      see(from, to);
      setInSight({ from, to });
    },
    [see],
  );
  const onScreen = rowsBetween(inSight.from, Math.min(inSight.to, found?.total ?? 0), rowAt);
  useRenewal(ports, onScreen, campaigns.heldAgainst);
  const snippets = useSnippets(ports.notesOf, onScreen, words);

  const facets = useLoaded(useCallback(() => table.facets(), [table]));
  const settings = useLoaded(useCallback(() => send('settings', {}), [send]));
  const lowest = settings.value?.tierBounds[0]?.bound ?? foundingSize.min;
  const views = useViews(send, tell);

  const selection = useSelection(table, found, JSON.stringify([query.text, query.filters]));
  const { reload: recount } = campaigns;
  const { reload: reloadFacets } = facets;
  const changed = async () => {
    await Promise.all([reload(), recount(), reloadFacets()]);
  };
  const many = useMany({ ports, tell, changed, back: gridElement });

  const [active, setActive] = useState(0);
  const [goTo, setGoTo] = useState(0);
  const asked = JSON.stringify(query);
  useEffect(() => setActive(0), [asked]);
  const last = Math.max((found?.total ?? 1) - 1, 0);
  const place = Math.min(active, last);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [keysOn, turnKeys] = useSwitch(drafts, lettersSwitch);
  const field = useRef<HTMLInputElement>(null);
  const selected = (): string[] => [...selection.ids];
  const open = (dialog: Opened['dialog'], row: Row | null, keys = row ? [row.id] : selected()) =>
    setOpened({ dialog, keys, row });

  useTableKeys({
    areOn: keysOn,
    row: rowAt(place),
    go: (by) => {
      setActive(Math.min(Math.max(place + by, 0), last));
      setGoTo((n) => n + 1);
    },
    select: (row, isRange) => selection.select(place, row.id, isRange),
    setStatus: (row) => (selection.ids.size > 0 ? open('status', null) : open('status', row)),
    addNote: (row) => open('note', row),
    openCreator: (row) => void (location.hash = writeRoute({ screen: 'creator', ids: [row.id], campaign })),
    openProfile: ports.openProfile,
    search: () => field.current?.focus(),
    clear: selection.clear,
    hasSelection: selection.ids.size > 0,
    help: () => open('keys', null),
  });

  useEffect(() => ports.onVisible(() => void reload()), [ports, reload]);

  const show = (next: ViewLook) => {
    view.show(next);
    if (next.filters.brief !== campaign) location.hash = writeRoute({ screen: 'table', campaign: next.filters.brief });
  };
  const showAll = () => {
    search.type('');
    show({ ...look, filters: { ...noFilters, brief: campaign } });
  };
  const briefs = campaigns.campaigns?.briefs ?? noBriefs;
  const briefName = useCallback((id: string) => briefs.find((brief) => brief.id === id)?.name ?? null, [briefs]);
  const isReading = found !== undefined && found.read < 1;
  const isNobody =
    found?.total === 0 && !isReading && campaign === null && search.typed === '' && askedBy(look.filters).length === 0;
  /** What was not done to its end may be tried again with the same. */
  const thenClear = (work: Promise<boolean>) => void work.then((isDone) => isDone && selection.clear());

  return (
    <section class="table" aria-label={campaign === null ? say('tableEverybody') : (briefName(campaign) ?? '')}>
      {!isNobody && (
        <Toolbar
          field={field}
          typed={search.typed}
          type={search.type}
          look={look}
          show={show}
          views={views}
          facets={facets.value}
          lowest={lowest}
          help={() => open('keys', null)}
        />
      )}
      <OtherBrief campaign={campaign} state={campaigns} changed={changed} />
      <p class="hint count" aria-live="polite">
        {found && !isNobody && sayCount('tableFound', found.total)}
        {isReading && ` · ${say('tableReading', { share: print({ share: found.read }) })}`}
      </p>
      <ManyBar
        ids={selection.ids}
        job={many.job}
        back={gridElement}
        open={(dialog) => open(dialog, null)}
        save={() => thenClear(many.save(selected()))}
        clear={selection.clear}
      />
      <ErrorLine text={selection.error} />
      {error !== null && <Failure text={error} retry={() => void reload()} />}
      {found && (found.total > 0 || isReading) && (
        <Grid
          found={found}
          asked={asked}
          rowAt={rowAt}
          see={seeAll}
          look={look}
          sortBy={(column: ColumnId) => show({ ...look, sort: sortedBy(column, look.sort) })}
          selection={selection}
          active={place}
          activate={setActive}
          goTo={goTo}
          words={words}
          snippets={snippets}
          campaign={campaign}
          briefName={briefName}
        />
      )}
      {found?.total === 0 && !isReading && (
        <Empty query={query} campaignName={campaign === null ? null : briefName(campaign)} showAll={showAll} />
      )}
      {opened && (
        <Dialogs
          opened={opened}
          closed={() => setOpened(null)}
          change={(keys, change) => thenClear(many.change(keys, change))}
          erase={(keys) => thenClear(many.erase(keys))}
          briefs={briefs}
          shared={campaigns.campaigns?.shared ?? noneShared}
          active={campaigns.campaigns?.active ?? ''}
          campaign={campaign}
          knownTags={(facets.value?.tags ?? []).map(([tag]) => tag)}
          send={send}
          drafts={drafts}
          addBrief={(brief) => send('brief-add', brief)}
          noted={(id) => {
            tell({ text: say('noticeNoteAdded') });
            void table.changed([id]).then(reload);
          }}
          keysOn={keysOn}
          turnKeys={turnKeys}
        />
      )}
    </section>
  );
}

function rowsBetween(from: number, to: number, rowAt: (place: number) => Row | undefined): Row[] {
  const rows: Row[] = [];
  for (let place = from; place < to; place++) {
    const row = rowAt(place);
    if (row) rows.push(row);
  }
  return rows;
}
