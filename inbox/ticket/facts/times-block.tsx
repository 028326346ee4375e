import { Button } from 'antd';
import { useState } from 'react';
import type { TicketClock, TicketDetail, TicketLevel } from '../../../server/contracts/types.ts';
import { DeadlineChip } from '../../../ui/components/deadline-chip.tsx';
import { later } from '../../../ui/components/later.tsx';
import { formatDuration } from '../../../ui/format/duration.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { Block } from './block.tsx';
import styles from './facts.module.css';

const ExtendDialog = later(async () => (await import('./extend-dialog.tsx')).ExtendDialog, ({ clock }) => clock !== null);

/** Until when each open step must be done and whose it is, and how the shop keeps what it promises. */
export function TimesBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const [extending, setExtending] = useState<TicketClock | null>(null);
  if (ticket.clocks.length + ticket.serviceLevels.length === 0) return null;
  return (
    <Block title={text.t('times.title')}>
      <dl className={`${styles.rows} ${styles.times}`}>
        {ticket.clocks.map((clock) => <ClockRow key={clock.wait} clock={clock} onExtend={() => setExtending(clock)} />)}
        {ticket.serviceLevels.map((level) => <LevelRow key={level.target} level={level} />)}
      </dl>
      <ExtendDialog ticket={ticket} clock={extending} onClose={() => setExtending(null)} />
    </Block>
  );
}

function ClockRow({ clock, onExtend }: { clock: TicketClock; onExtend: () => void }) {
  const text = useText();
  const step = text.label(clock.label);
  return (
    <>
      <dt>{step}<small>{text.t(`times.side.${clock.side}`)}</small></dt>
      <dd>
        {clock.dueAt === null
          ? text.t('times.left', { span: formatDuration(clock.leftMs ?? 0, text) })
          : <DeadlineChip due={{ at: clock.dueAt, kind: 'clock', ...(clock.warnedAt ? { warnAt: clock.warnedAt } : {}) }} left />}
        {clock.extended > 0 && <small>{text.t('times.extended', { count: clock.extended })}</small>}
        {clock.mayExtend && <> <Button size="small" aria-label={text.t('times.extend.of', { step })} onClick={onExtend}>{text.t('times.extend')}</Button></>}
        {clock.asked && clock.extended === 0 && <div className={styles.asked}>{text.t('times.asked', { reason: clock.asked.reason })}</div>}
      </dd>
    </>
  );
}

function LevelRow({ level }: { level: TicketLevel }) {
  const text = useText();
  return (
    <>
      <dt>{text.label(level.label)}</dt>
      <dd>
        {level.state === 'running' && level.dueAt
          ? <DeadlineChip due={{ at: level.dueAt, kind: 'sla', label: level.label }} />
          : text.t(`times.level.${ended(level)}`)}
      </dd>
    </>
  );
}

/** A promise that does not run, in one word. */
function ended({ state, breachedAt }: TicketLevel): 'idle' | 'paused' | 'cancelled' | 'kept' | 'missed' {
  if (state === 'stopped') return breachedAt ? 'missed' : 'kept';
  return state === 'running' ? 'idle' : state;
}
