import { useCallback, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { later } from '../../ui/components/later.tsx';
import { LaterConfirm } from '../../ui/components/later-confirm.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { neighbourView, viewOf } from '../../ui/shell/views.ts';
import { useNow } from '../../ui/time/now.tsx';
import { readTickets } from '../../ui/api/desk.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useViews } from '../../ui/api/views.ts';
import { savedParam } from '../../ui/shell/saved-views.ts';
import { useListActs } from './acts/use-list-acts.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { BulkStrip } from './bulk/bulk-strip.tsx';
import { useColumns } from './columns/use-columns.ts';
import { Preview } from './preview/preview.tsx';
import { SaveView } from './saved/save-view.tsx';
import { FilterBar } from './filter-bar.tsx';
import { changeFilter, isFiltered, readFilter, toQuery, type Filter } from './filters.ts';
import { InboxFoot } from './inbox-foot.tsx';
import { InboxHeader } from './inbox-header.tsx';
import styles from './inbox.module.css';
import { ListBody } from './list-body.tsx';
import { rememberList } from './list-place.ts';
import { NewRowsBar } from './new-rows-bar.tsx';
import { isClaimable, isRunning, mostSelected } from './selection.ts';
import { StatusTabs } from './status-tabs.tsx';
import { useBulk } from './bulk/use-bulk.ts';
import { useListKeys } from './use-list-keys.ts';
import { useSelection } from './use-selection.ts';
import { useStillList } from './use-still-list.ts';

const ListDialogs = later(async () => (await import('./acts/list-dialogs.tsx')).ListDialogs, ({ acts }) => acts.asked !== null);

/** The agents' list: a view, narrowed by what the address says. */
export function Component() {
  const view = viewOf(useParams().view);
  const saved = useSearchParams()[0].get(savedParam) ?? '';
  // Another view is another list: selection, focus and rows begin anew.
  return <Inbox key={view.code + saved} view={view} savedId={saved} />;
}

/** What one must be allowed for an act that asks first. */
const rightOf = { reassign: 'reassign', suspend: 'suspend', tag: 'message', note: 'message' } as const;

function Inbox({ view, savedId }: { view: ReturnType<typeof viewOf>; savedId: string }) {
  const text = useText();
  const now = useNow();
  const navigate = useNavigate();
  const address = useLocation();
  const { user } = useDeskSession();
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const from = Number(filter.from) || 1;
  const query = toQuery(view.code, filter, now);
  const list = useStillList(query);
  const tickets = list.rows.map((row) => row.ticket);
  const selection = useSelection(tickets);
  const [focus, setFocus] = useState(0);
  const searchRef = useRef<HTMLInputElement>(null);
  const bulk = useBulk(selection.replace);
  const saved = useViews().data?.items.find(({ id }) => id === savedId);
  const [columns, setColumns] = useColumns(saved);
  const toast = useToast();
  const total = list.answer.data?.total;
  const rest = selection.wholePage && selection.tickets.length <= tickets.length && total !== undefined && total > tickets.length ? total : null;
  const selectRest = () => void readTickets({ ...query, cursor: undefined }, mostSelected).then(selection.take, toast.fail);
  const filtered = isFiltered(filter);

  const change = useCallback(
    (changes: Partial<Filter>) => setParams((old) => changeFilter(old, changes), { replace: !('cursor' in changes) }),
    [setParams],
  );
  const remember = () =>
    rememberList({
      address: address.pathname + address.search, numbers: tickets.map((ticket) => ticket.number), total: list.answer.data?.total ?? null, from,
    });
  const open = (place: number) => {
    const ticket = tickets[place];
    if (!ticket) return;
    remember();
    void navigate(`/tickets/${ticket.number}`);
  };
  const here = tickets[focus];
  const chosen = () => (selection.tickets.length > 0 ? selection.tickets : here ? [here] : []);
  const acts = useListActs(bulk, chosen, (ticket) => open(tickets.indexOf(ticket)));
  const [previewing, setPreviewing] = useState(false);
  const claim = () => {
    const claimable = chosen().filter(isClaimable);
    if (!bulk.busy) bulk.run(claimable, [{ kind: 'claim' }], text.t('inbox.bulk.claim', { count: claimable.length }));
  };
  useListKeys({
    rows: tickets.length, focus, setFocus, open, claim,
    preview: () => setPreviewing(!previewing && here !== undefined),
    decide: (letter) => mayAct(user.roles, 'claim') && acts.decideByKey(letter),
    ask: (question) => mayAct(user.roles, rightOf[question]) && acts.ask(question, question === 'suspend' ? chosen().filter(isRunning) : chosen()),
    toggle: (place) => tickets[place] && selection.toggle(tickets[place].id),
    search: () => searchRef.current?.focus(),
    loadNew: list.load,
    changeView: (step) => void navigate(`/inbox/${neighbourView(view, step).code}`),
    clear: () => (previewing ? setPreviewing(false) : selection.clear()),
  });

  return (
    <div className={styles.page}>
      <InboxHeader view={view} saved={saved} filtered={filtered} page={list.answer.data} query={query} columns={columns} onColumns={setColumns} />
      <StatusTabs view={view.code} group={filter.group} total={list.answer.data?.total} onChange={(group) => change({ group })} />
      <FilterBar filter={filter} channels={tickets.map((ticket) => ticket.order.channel)} onChange={change} searchRef={searchRef}>
        {(filtered || saved) && <SaveView base={view.code} filter={filter} columns={columns} saved={saved} />}
      </FilterBar>
      <BulkStrip acts={bulk} />
      <NewRowsBar count={list.waiting} onLoad={list.load} />
      <div className={`${styles.scroll} ${selection.tickets.length > 0 ? styles.withBulk : ''}`}>
        <ListBody list={list} rows={list.rows} columns={columns} selected={selection.ids} focus={focus} filtered={filtered} onFocus={setFocus}
          onToggle={selection.toggle} onToggleAll={selection.toggleAll}
          onOpen={(place) => open(place)} onClearFilters={() => void navigate(`/inbox/${view.code}`)}
          onEverywhere={() => void navigate(`/inbox/all?q=${encodeURIComponent(filter.q)}`)} />
      </div>
      {selection.tickets.length > 0 && <BulkBar tickets={selection.tickets} acts={bulk} list={acts} rest={rest} onSelectRest={selectRest} onClear={selection.clear} />}
      {previewing && here && <Preview ticket={here} acts={acts} onOpen={() => open(focus)} onClose={() => setPreviewing(false)} />}
      <ListDialogs acts={acts} bulk={bulk} />
      <LaterConfirm question={bulk.question} onClose={bulk.dropQuestion} />
      <InboxFoot page={list.answer.data} from={from} onPage={(cursor, first) => change({ cursor, from: first > 1 ? String(first) : '' })} />
    </div>
  );
}
