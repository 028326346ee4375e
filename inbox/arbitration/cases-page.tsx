import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TicketSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useTickets } from '../../ui/api/tickets.ts';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { caseQuery, type CaseTab } from './case-query.ts';
import styles from './arbitration.module.css';

/** The platform's cases: those that wait for evidence or a ruling, nearest deadline first, and those that were ruled on. */
export function Component() {
  const text = useText();
  const [tab, setTab] = useState<CaseTab>('open');
  const cases = useTickets(caseQuery(tab));
  const items = cases.data?.items ?? [];
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('arbitration.title')} summary={tab === 'open' && items.length > 0 && text.t('arbitration.summary', { count: items.length })} />
      <div className={styles.tabs}>
        <Segmented value={tab} onChange={setTab} options={(['open', 'decided'] as const).map((value) => ({ value, label: text.t(`arbitration.${value}`) }))} />
      </div>
      {cases.isPending && <SkeletonRows />}
      {cases.isError && <ErrorState error={asApiError(cases.error)} onRetry={() => void cases.refetch()} />}
      {cases.data && items.length === 0 && <EmptyState text={text.t('arbitration.empty')} />}
      <ul className={styles.cases} aria-label={text.t('arbitration.list')}>{items.map((item) => <Row key={item.id} item={item} />)}</ul>
    </div>
  );
}

function Row({ item }: { item: TicketSummary }) {
  const text = useText();
  const { requested, currency } = item.amounts;
  return (
    <li>
      <Link to={`/arbitration/${item.number}`}>
        <GoodsLine lines={item.lines} />
        <span className={styles.caseWhat}>
          <strong>{item.number}</strong>
          <small>{[text.label(item.typeLabel), item.reason && text.label(item.reason.label)].filter(Boolean).join(' · ')}</small>
        </span>
        <span className={styles.caseWhat}>
          <span>{item.buyer.name}</span>
          {requested !== null && <small>{text.t('arbitration.asks', { amount: formatMoney(requested, currency, text.language) })}</small>}
        </span>
        <span className={styles.caseEnd}><StatusTag status={item.status} statusGroup={item.statusGroup} />{item.due && <DeadlineChip due={item.due} left />}</span>
      </Link>
    </li>
  );
}
