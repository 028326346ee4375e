import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ServiceLevels } from '../../engine/service-levels/target.ts';
import type { TestedServiceLevels, TriedLevel } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatDuration } from '../../ui/format/duration.ts';
import { formatWhen } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from '../rules/rules.module.css';

/** Promises counted over the whole timeline of a real ticket, before anybody publishes them. */
export function LevelTest({ levels, blocked }: { levels: ServiceLevels; blocked: boolean }) {
  const text = useText();
  const [ticket, setTicket] = useState('');
  const test = useMutation({ mutationFn: () => request<TestedServiceLevels>('POST', '/service-levels/test', { body: { levels, ticket: ticket.trim() } }) });
  return (
    <>
      <h2>{text.t('promises.test')}</h2>
      <form className={styles.controls} onSubmit={(event) => { event.preventDefault(); if (ticket.trim()) test.mutate(); }}>
        <Input style={{ width: 190 }} aria-label={text.t('decisions.test.ticket')} placeholder={text.t('decisions.test.ticket')} value={ticket} onChange={(event) => setTicket(event.target.value)} />
        <Button htmlType="submit" disabled={blocked || ticket.trim() === ''} loading={test.isPending}>{text.t('promises.test.go')}</Button>
      </form>
      {test.isError && <p role="alert" className={styles.bad}>{asApiError(test.error).message}</p>}
      <div role="status">{test.data?.items.map((item) => <Result key={item.key} item={item} />)}</div>
    </>
  );
}

function Result({ item }: { item: TriedLevel }) {
  const text = useText();
  const now = useNow();
  return (
    <div className={styles.result}>
      <p><strong>{text.label(item.label)}</strong> {standing(item, text)}</p>
      {item.meant && <p className={styles.quiet}>{text.t('promises.test.used', { used: formatDuration(item.usedMs, text), allowed: formatDuration(item.allowedMs, text) })}{item.missed > 0 && ` · ${text.t('promises.test.missed', { count: item.missed })}`}</p>}
      <ol>{item.events.map((event) => <li key={event.seq}>{formatWhen(event.at, now, text)} · {text.word(`promises.kind.${event.kind}`, event.kind)} → {text.t(`promises.fact.${event.act}`)}</li>)}</ol>
    </div>
  );
}

function standing({ meant, state, breachedAt }: TriedLevel, text: Text) {
  if (!meant) return <Tag tone="neutral">{text.t('promises.test.notMeant')}</Tag>;
  if (breachedAt !== null) return <Tag tone="failed">{text.t('promises.test.broken')}</Tag>;
  if (state === 'stopped') return <Tag tone="done">{text.t('promises.test.kept')}</Tag>;
  return <Tag tone={state === 'running' ? 'moving' : 'neutral'}>{text.t(`promises.state.${state}`)}</Tag>;
}
