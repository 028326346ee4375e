import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useDecisions } from './decisions-api.ts';
import { NewTableDialog } from './new-table-dialog.tsx';
import styles from './decisions.module.css';

/** The shop's decision tables, with who asks them and who changed them last. */
export function Component() {
  const text = useText();
  const now = useNow();
  const { user } = useDeskSession();
  const tables = useDecisions();
  const [adding, setAdding] = useState(false);
  const items = tables.data?.items ?? [];
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('decisions.title')} summary={text.t('decisions.summary')} acts={mayAct(user.roles, 'design') && <Button type="primary" onClick={() => setAdding(true)}>{text.t('decisions.new')}</Button>} />
      {tables.isPending && <SkeletonRows />}
      {tables.isError && <ErrorState error={asApiError(tables.error)} onRetry={() => void tables.refetch()} />}
      {tables.data && items.length === 0 && <EmptyState text={text.t('decisions.noTables')} />}
      <ul className={styles.cards}>
        {items.map((item) => (
          <li key={item.key}>
            <Link to={`/decisions/${item.key}`}><strong>{text.label(item.label)}</strong></Link>
            <span>{text.t('decisions.rules', { count: item.rules })} · {text.t('flows.version', { n: item.version })}</span>
            <small>{text.t('decisions.usedBy', { count: item.usedBy.length })} · {item.publishedBy} {formatWhen(item.publishedAt, now, text)}</small>
          </li>
        ))}
      </ul>
      {adding && <NewTableDialog taken={items.map(({ key }) => key)} onClose={() => setAdding(false)} />}
    </div>
  );
}
