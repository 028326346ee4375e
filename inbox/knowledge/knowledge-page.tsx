import { Button, Input, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { useArticles } from '../../ui/api/knowledge.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { changeParams } from '../../ui/state/change-params.ts';
import { useSettled } from '../../ui/state/use-settled.ts';
import { ArticleFacts } from './article-facts.tsx';
import styles from './knowledge.module.css';

/** What buyers and colleagues ask, search first. */
export function Component() {
  const text = useText();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { user } = useDeskSession();
  const [typed, type] = useState(params.get('q') ?? '');
  const q = useSettled(typed.trim());
  const category = params.get('category') ?? '';
  useEffect(() => setParams((before) => changeParams(before, { q }), { replace: true }), [q]);
  const found = useArticles({ ...(q && { q }), ...(category && { category }) });
  const all = useArticles({});
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const categories = [...new Set((all.data?.pages ?? []).flatMap((page) => page.items.map((article) => article.category)))].sort();

  return (
    <div className={styles.page}>
      <PageHeader title={text.t('knowledge.title')} acts={mayAct(user.roles, 'manageDesk') && <Button type="primary" onClick={() => void navigate('/knowledge/new')}>{text.t('knowledge.new')}</Button>} />
      <div className={styles.body}>
        <Input size="large" autoFocus allowClear value={typed} placeholder={text.t('knowledge.search')} aria-label={text.t('knowledge.search')} onChange={(event) => type(event.target.value)} />
        {categories.length > 1 && (
          <Segmented className={styles.categories ?? ''} aria-label={text.t('knowledge.categories')} value={category} options={[{ value: '', label: text.t('knowledge.all') }, ...categories.map((value) => ({ value, label: value }))]}
            onChange={(value) => setParams((before) => changeParams(before, { category: value }), { replace: true })} />
        )}
        {found.isPending && <SkeletonRows />}
        {found.isError && <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
        {found.data && items.length === 0 && <EmptyState text={q ? text.t('knowledge.none', { q }) : text.t('knowledge.empty')} />}
        <ul className={styles.list}>
          {items.map((article) => (
            <li key={article.slug}>
              <Link to={`/knowledge/${article.slug}`}>{text.label(article.title)}</Link>
              <ArticleFacts article={article} />
            </li>
          ))}
        </ul>
        {found.hasNextPage && <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{text.t('knowledge.more')}</Button>}
      </div>
    </div>
  );
}
