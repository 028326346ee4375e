import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { FlowDraft, Replay } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useFlowAct, useReplay } from './publish-api.ts';
import { ReplayGroups } from './replay-groups.tsx';
import styles from './publish.module.css';

const amounts = [100, 300, 1000] as const;

/** What the draft would have done with tickets that are over: one sentence, a bar, and the groups. */
export function ReplayPanel({ draft: { key: flow, revision, updatedAt }, disabled }: { draft: FlowDraft; disabled: boolean }) {
  const text = useText();
  const toast = useToast();
  const [tickets, setTickets] = useState<number>(1000);
  const { data: replay } = useReplay(flow);
  const start = useFlowAct(() => request<Replay>('POST', `/flows/${flow}/replays`, { body: { tickets } }));
  const stop = useFlowAct((id: string) => request<Replay>('POST', `/replays/${id}/cancel`));
  // revisions count anew after a publication
  const old = replay && (replay.revision !== revision || (updatedAt !== null && replay.startedAt < updatedAt));
  const running = replay?.state === 'running';
  return (
    <section className={styles.block} aria-label={text.t('publishing.replay')}>
      <h2>{text.t('publishing.replay')}</h2>
      {replay && !old ? <Result replay={replay} /> : <p className={styles.hint}>{text.t('publishing.replay.what')}</p>}
      {old && <p className={styles.hint}>{text.t('publishing.replay.old')}</p>}
      <div className={styles.row}>
        {running && !old
          ? <Button onClick={() => stop.mutate(replay.id, { onError: toast.fail })}>{text.t('publishing.replay.stop')}</Button>
          : (
            <>
              <Segmented aria-label={text.t('publishing.replay.amount')} value={tickets} onChange={setTickets} options={amounts.map((n) => ({ value: n, label: text.t('publishing.replay.tickets', { n: n.toLocaleString('en') }) }))} />
              <Button disabled={disabled} loading={start.isPending} onClick={() => start.mutate(undefined, { onError: toast.fail })}>{text.t(replay && !old ? 'publishing.replay.again' : 'publishing.replay.start')}</Button>
            </>
          )}
      </div>
    </section>
  );
}

function Result({ replay }: { replay: Replay }) {
  const text = useText();
  const { total, done, same, other, cannot, state, problem } = replay;
  if (total === 0) return <p className={styles.hint}>{text.t('publishing.replay.empty')}</p>;
  const share = (count: number): string => `${(count / total) * 100}%`;
  const played = same + other;
  return (
    <>
      {state === 'running' && <p role="status" className={styles.hint}>{text.t('publishing.replay.running', { done, total })}</p>}
      {done > 0 && <p className={styles.big}>{other > 0 ? text.t('publishing.replay.other', { count: other }) : text.t('publishing.replay.none', { count: played })}</p>}
      <div className={styles.meter} aria-hidden="true"><i style={{ width: share(same) }} /><i className={styles.other} style={{ width: share(other) }} /><i className={styles.cannot} style={{ width: share(cannot) }} /></div>
      {done > 0 && <p className={styles.hint}>{text.t('publishing.replay.rest', { same })}</p>}
      {state === 'failed' && <p role="alert" className={styles.err}>{text.t('publishing.replay.failed', { problem: problem ?? '' })}</p>}
      {state === 'cancelled' && <p className={styles.hint}>{text.t('publishing.replay.cancelled')}</p>}
      <ReplayGroups replay={replay} />
    </>
  );
}
