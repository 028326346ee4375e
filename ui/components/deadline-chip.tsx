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
  if (state === 'late') return text.t('deadline.late', { span });
  if (state === 'due') return text.t('deadline.due');
  if (props.due.kind === 'sla') return text.t('deadline.sla', { span });
  return props.left ? text.t('deadline.left', { span }) : span;
}

function deadlineMore(due: Due | null, state: DeadlineState, text: Text): string {
  if (!due || state === 'none' || state === 'paused') return '';
  const time = formatFullTime(due.at);
  if (!due.silence) return text.t('deadline.at', { time });
  return text.t('deadline.silence', { time, outcome: text.label(due.silence.label) });
}
