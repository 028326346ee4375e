import { Button, Popover } from 'antd';
import type { MoveClock } from '../../server/contracts/types.ts';
import { useDemoClock, useMoveDemoClock } from '../api/demo.ts';
import { Icon } from '../components/icon.tsx';
import { formatFullTime, formatMoment } from '../format/when.ts';
import type { TextKey } from '../i18n/areas/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useNow } from '../time/now.tsx';
import { useToast } from '../toast/toasts.tsx';
import styles from './demo-clock-control.module.css';

const moves: readonly { readonly label: TextKey; readonly move: MoveClock }[] = [
  { label: 'demo.clock.hour', move: { advance: 'PT1H' } },
  { label: 'demo.clock.day', move: { advance: 'P1D' } },
  { label: 'demo.clock.twoDays', move: { advance: 'P2D' } },
  { label: 'demo.clock.week', move: { advance: 'P7D' } },
];

/** The demo shop's time and buttons to move it on; nothing where the shop is real. */
export function DemoClockControl() {
  const text = useText();
  const clock = useDemoClock();
  const now = useNow();
  if (!clock.data) return null;
  return (
    <Popover trigger="click" placement="bottomRight" title={text.t('demo.clock')} content={<Moves />}>
      <Button type="text" aria-label={text.t('demo.clock.now', { time: formatFullTime(now.toISOString()) })}>
        <Icon name="clock" /><span className={styles.time}>{formatMoment(now)}</span>
      </Button>
    </Popover>
  );
}

function Moves() {
  const text = useText();
  const toast = useToast();
  const now = useNow();
  const move = useMoveDemoClock();
  const run = (step: MoveClock) =>
    move.mutate(step, {
      onSuccess: (clock) => toast.show({ text: text.t('demo.clock.moved', { time: formatFullTime(clock.now) }) }),
      onError: toast.fail,
    });
  return (
    <div className={styles.panel}>
      <p>{formatFullTime(now.toISOString())}</p>
      <p>{text.t('demo.clock.hint')}</p>
      <div className={styles.steps}>
        {moves.map((step) => (
          <Button key={step.label} disabled={move.isPending} onClick={() => run(step.move)}>{text.t(step.label)}</Button>
        ))}
      </div>
      <Button disabled={move.isPending} onClick={() => run({ reset: true })}>{text.t('demo.clock.reset')}</Button>
    </div>
  );
}
