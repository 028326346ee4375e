import { Tabs } from 'antd';
import { formatFullTime, formatMoment } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { TrialFlow } from '../session/trial-flow.ts';
import styles from '../trial.module.css';
import type { RunningTrial } from '../use-trial.ts';
import { BuyerWords } from './buyer-words.tsx';
import { Conditions } from './conditions.tsx';
import { Data } from './data.tsx';
import { History } from './history.tsx';

/** What happened, what the ticket knows, and why it went this way. */
export function TrialLog({ flow, trial }: { flow: TrialFlow; trial: RunningTrial }) {
  const text = useText();
  const { now } = trial.run;
  const items = [
    { key: 'history', label: text.t('trial.tab.history'), children: <History flow={flow} run={trial.run} /> },
    { key: 'data', label: text.t('trial.tab.data'), children: <Data run={trial.run} /> },
    { key: 'buyer', label: text.t('trial.tab.buyer'), children: <BuyerWords flow={flow} run={trial.run} /> },
    { key: 'conditions', label: text.t('trial.tab.conditions'), children: <Conditions flow={flow} run={trial.run} /> },
  ].map((item) => ({ ...item, children: <div className={styles.tab} tabIndex={0}>{item.children}</div> }));
  const clock = <time className={styles.clock} dateTime={now} title={formatFullTime(now)}>{text.t('trial.now', { time: formatMoment(new Date(now)) })}</time>;
  return <section className={styles.log} aria-label={text.t('trial.tabs')}><Tabs items={items} tabBarExtraContent={clock} /></section>;
}
