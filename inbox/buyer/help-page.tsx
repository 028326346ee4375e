import { Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { useBuyerArticles } from '../../ui/api/knowledge.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { BuyerPage, Section } from './buyer-page.tsx';
import { Answers } from './reason-answers.tsx';
import styles from './answers.module.css';
import { useSettled } from '../../ui/state/use-settled.ts';

/** Questions and answers of the shop, searched. */
export function Component() {
  const { shop = '' } = useParams();
  const text = useText();
  const [q, setQ] = useState('');
  const asked = useSettled(q.trim());
  const found = useBuyerArticles(asked ? { q: asked } : {});
  return (
    <BuyerPage title={text.t('knowledge.help')} back={`/b/${shop}/orders`}>
      <Section name={text.t('knowledge.help')}>
        <Input className={styles.search ?? ''} size="large" allowClear value={q} placeholder={text.t('knowledge.help.search')} aria-label={text.t('knowledge.help.search')} onChange={(event) => setQ(event.target.value)} />
        {found.isPending && <SkeletonRows />}
        {found.isError && <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
        {found.data?.items.length === 0 && <EmptyState text={text.t('knowledge.help.none')} />}
        {found.data && <Answers items={found.data.items} />}
      </Section>
    </BuyerPage>
  );
}
