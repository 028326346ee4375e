import { Tooltip } from 'antd';
import type { Due } from '../../server/contracts/types.ts';
import { formatDuration } from '../format/duration.ts';
import { formatFullTime, formatMoment } from '../format/when.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useNow } from '../time/now.tsx';
import { deadlineState, msLeft, tickMs, type DeadlineState } from './deadline-state.ts';
import styles from './deadline-chip.module.css';
import { Icon, type IconName } from './icon.tsx';

export interface DeadlineChipProps {
  readonly due: Due | null;
  readonly suspended?: boolean;
  /** When a suspended ticket goes on by itself. */
  readonly suspendedUntil?: string | null;
  /** Words before the time, as in 「剩 1 小时」. */
  readonly left?: boolean;
}

const icons: Readonly<Record<DeadlineState, IconName | null>> = {
  ok: 'clock', soon: 'clock', now: 'clock', due: 'clock', late: 'alert', paused: 'pause', none: null,
};

/** Until when something must be done; the tooltip and the accessible name say the moment and what silence does. */
export function DeadlineChip(props: DeadlineChipProps) {
  const text = useText();
  const slow = useNow();
  const now = useNow(tickMs(props.due, slow));
  const state = deadlineState(props.due, props.suspended ?? false, now);
  const icon = icons[state];
  const words = deadlineWords(props, state, now, text);
  const more = deadlineMore(props.due, state, text);
  return (
    <Tooltip title={more}>
      <span className={`${styles.chip} ${styles[state]}`}>
        {icon && <Icon name={icon} size={14} />}
        {words}
        {more && <span className="sr-only">{text.t('common.separator')}{more}</span>}
      </span>
    </Tooltip>
  );
}

/** The chip's own words, such as 「1 小时 34 分」, 「超时 26 分」, 「挂起至 11-25 09:30」. */
export function deadlineWords(props: DeadlineChipProps, state: DeadlineState, now: Date, text: Text): string {
  if (state === 'none' || (state !== 'paused' && !props.due)) return '—';
  if (state === 'paused') {
    return props.suspendedUntil
      ? text.t('deadline.pausedUntil', { time: formatMoment(new Date(props.suspendedUntil)) })
      : text.t('deadline.paused');
  }
  if (!props.due) return '—';
  const span = formatDuration(msLeft(props.due, now), text);
  const target = props.due.kind === 'sla' ? text.label(props.due.label) || text.t('deadline.sla.some') : '';
  if (state === 'late') return text.t('deadline.sla.late', { target, span });
  if (state === 'due') return text.t('deadline.due');
  if (target) return text.t('deadline.sla', { target, span });
  return props.left ? text.t('deadline.left', { span }) : span;
}

function deadlineMore(due: Due | null, state: DeadlineState, text: Text): string {
  if (!due || state === 'none' || state === 'paused') return '';
  const time = formatFullTime(due.at);
  const words = due.silence ? text.t('deadline.silence', { time, outcome: text.label(due.silence.label) }) : text.t('deadline.at', { time });
  return due.extended ? text.t('deadline.extended', { words, count: due.extended }) : words;
}
