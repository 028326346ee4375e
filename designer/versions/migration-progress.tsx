import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MigratedTicket, Migration, Page } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import publishing from '../publish/publish.module.css';
import { useFlowAct } from '../publish/publish-api.ts';
import styles from './versions.module.css';

type Act = 'pause' | 'continue' | 'cancel' | 'undo';

/** What may be done in each state, the usual act first. */
const acts: Record<Migration['state'], Act[]> = { running: ['pause', 'cancel'], waiting: ['continue', 'cancel', 'undo'], paused: ['continue', 'cancel', 'undo'], undoing: [], done: ['undo'], cancelled: ['undo'], undone: [] };

const states = ['migrated', 'pending', 'left', 'undone', 'kept', 'skipped'] as const;

/** How far a batch is, what came of each ticket, and what a person may do. */
export function MigrationProgress({ migration }: { migration: Migration }) {
  const text = useText();
  const toast = useToast();
  const [undoing, setUndoing] = useState(false);
  const { id, counts, state, waves, problem, from, note, createdBy } = migration;
  const steer = useFlowAct((act: Act) => request<Migration>('POST', `/migrations/${id}/${act}`));
  const done = counts.total - counts.pending;
  const tickets = useQuery({ queryKey: ['flows', 'migration-tickets', id, state, done, counts.undone], queryFn: ({ signal }) => request<Page<MigratedTicket>>('GET', `/migrations/${id}/tickets`, { signal, query: { limit: 100 } }) });
  const press = (act: Act): void => steer.mutate(act, { onError: toast.fail });
  return (
    <>
      <div className={styles.facts}>
        <p className={publishing.big} role="status">{text.t(`migration.state.${state}`)}</p>
        <p>{text.t('migration.progress', { wave: waves, done, total: counts.total })}</p>
        <p className={publishing.hint}>{[createdBy, note].join(text.t('common.separator'))}</p>
        <Progress aria-label={text.t('migration.progress', { wave: waves, done, total: counts.total })} percent={counts.total === 0 ? 100 : Math.round((done / counts.total) * 100)} showInfo={false} />
      </div>
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      {acts[state].length > 0 && <div className={publishing.row}>{acts[state].map((act, at) => <Button key={act} type={at === 0 && act !== 'undo' ? 'primary' : 'default'} danger={act === 'undo'} loading={steer.isPending} onClick={() => (act === 'undo' ? setUndoing(true) : press(act))}>{text.t(`migration.act.${act}`)}</Button>)}</div>}
      <dl className={styles.counts}>{states.filter((one) => counts[one] > 0).map((one) => <div key={one}><dt>{text.t(`migration.count.${one}`)}</dt><dd>{counts[one]}</dd></div>)}</dl>
      <table className={styles.table}>
        <thead><tr><th>{text.t('migration.tickets')}</th><th>{text.t('migration.verdict')}</th><th>{text.t('migration.why')}</th></tr></thead>
        <tbody>{tickets.data?.items.map((ticket) => <tr key={ticket.id}><td><Link to={`/tickets/${ticket.number}`}>{ticket.number}</Link></td><td>{text.t(`migration.count.${ticket.state}`)}</td><td>{ticket.reasons.map(({ message }) => text.label(message)).join(text.t('common.separator'))}</td></tr>)}</tbody>
      </table>
      <Modal open={undoing} title={text.t('migration.act.undo')} okText={text.t('migration.act.undo')} cancelText={text.t('common.cancel')} okButtonProps={{ danger: true }} onOk={() => { setUndoing(false); press('undo'); }} onCancel={() => setUndoing(false)}>{text.t('migration.undo.what', { n: from })}</Modal>
    </>
  );
}
