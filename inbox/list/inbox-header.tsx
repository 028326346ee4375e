import { Link } from 'react-router';
import type { SavedView, TicketPage, TicketQuery } from '../../server/contracts/types.ts';
import { useLiveState } from '../../ui/api/live.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import type { View } from '../../ui/shell/views.ts';
import type { ColumnCode } from './columns/column.ts';
import { ColumnMenu } from './columns/column-menu.tsx';
import { ExportButton } from './exports/export-button.tsx';
import styles from './inbox.module.css';
import { ListSummary } from './list-summary.tsx';
import { ViewSwitch } from './view-switch.tsx';

export interface InboxHeaderProps {
  readonly view: View;
  readonly saved: SavedView | undefined;
  readonly filtered: boolean;
  readonly page: TicketPage | undefined;
  readonly query: Partial<TicketQuery>;
  readonly columns: readonly ColumnCode[];
  readonly onColumns: (columns: readonly ColumnCode[]) => void;
}

/** Which list this is and how long, and what can be done with it as a whole. */
export function InboxHeader({ view, saved, filtered, page, query, columns, onColumns }: InboxHeaderProps) {
  const text = useText();
  const { user } = useDeskSession();
  const live = useLiveState() === 'live';
  return (
    <PageHeader plain name={saved?.name ?? text.t(view.title)} title={<ViewSwitch view={view} {...(saved ? { name: saved.name } : {})} />}
      summary={<ListSummary view={view.code} filtered={filtered} page={page} />}
      acts={(
        <>
          {live && <span className={styles.live}>{text.t('shell.live')}</span>}
          <span className={styles.wide}><ColumnMenu chosen={columns} onChange={onColumns} /></span>
          {mayAct(user.roles, 'export') && <span className={styles.wide}><ExportButton query={query} columns={columns} /></span>}
          {mayAct(user.roles, 'open') && <Link className={styles.open ?? ''} to="/tickets/new">{text.t('inbox.open')}</Link>}
        </>
      )} />
  );
}
