import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FlowMatches } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './conditions.module.css';

/** What is known after a minute counts as known: tickets move slowly beside somebody who tries conditions. */
const FRESH_MS = 60_000;

/**
 * How many of the flow's newest tickets a condition holds for, as the server counts it.
 * @param steps whose outcomes the condition calls `outcome`
 */
export function ConditionCount({ flow, condition, steps }: { flow: string; condition: string; steps: readonly string[] }) {
  const text = useText();
  const counted = useQuery({
    queryKey: ['flows', 'matches', flow, condition, steps], staleTime: FRESH_MS, retry: false,
    queryFn: ({ signal }) => request<FlowMatches>('POST', `/flows/${flow}/matches`, { body: { condition, steps }, signal }),
  });
  if (counted.isError) return <p className={styles.count}>{asApiError(counted.error).message} <Button type="link" size="small" onClick={() => void counted.refetch()}>{text.t('common.retry')}</Button></p>;
  const { matched, looked } = counted.data ?? {};
  const words = looked === undefined ? text.t('designer.condition.counting') : looked === 0 ? text.t('designer.condition.noTickets') : text.t('designer.condition.matches', { matched: matched ?? 0, count: looked });
  return <p className={styles.count} role="status">{words}</p>;
}
