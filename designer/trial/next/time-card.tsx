import { Button } from 'antd';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatMoment } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { Deadline } from '../session/choices.ts';
import { until } from '../session/until.ts';
import styles from '../trial.module.css';
import type { RunningTrial } from '../use-trial.ts';

/** Clocks and timers that run: on to the warning, or to the end. What is due on the way happens too. */
export function TimeCard({ trial }: { trial: RunningTrial }) {
  const text = useText();
  const to = (instant: string) => trial.act({ act: 'do', step: { advance: until(trial.run.now, instant) } });
  return (
    <section className={styles.card} aria-labelledby="trial-time">
      <h2 id="trial-time">{text.t('trial.time')}</h2>
      {trial.choices.deadlines.map((deadline) => <Passing key={deadline.wait.id} deadline={deadline} onPass={to} />)}
    </section>
  );
}

function Passing({ deadline, onPass }: { deadline: Deadline; onPass: (instant: string) => void }) {
  const text = useText();
  const { label, dueAt, warnAt, outcome } = deadline;
  const name = text.label(label);
  const words = [text.t('trial.time.due', { time: formatMoment(new Date(dueAt)) }), outcome && text.t('trial.time.silence', { outcome: text.label(outcome.label) })];
  return (
    <div className={styles.service}>
      <h3>{name}</h3>
      <p className={styles.quiet}>{words.filter(Boolean).join(text.t('common.separator'))}</p>
      <div className={styles.buttons}>
        {warnAt !== undefined && <Button icon={<Icon name="bell" />} aria-label={text.t('trial.time.warn.of', { name })} onClick={() => onPass(warnAt)}>{text.t('trial.time.warn')}</Button>}
        <Button icon={<Icon name="clock" />} aria-label={text.t('trial.time.end.of', { name })} onClick={() => onPass(dueAt)}>{text.t('trial.time.end')}</Button>
      </div>
    </div>
  );
}
