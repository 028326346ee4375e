import { Icon } from '../../../ui/components/icon.tsx';
import { Tag } from '../../../ui/components/tag.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { conditionsOf } from '../session/conditions.ts';
import type { Decided } from '../session/conditions.ts';
import type { Replay } from '../session/replay.ts';
import type { TrialFlow } from '../session/trial-flow.ts';
import styles from '../trial.module.css';
import { Value } from './value.tsx';

/** The conditions that were looked at, newest first, with what they read. */
export function Conditions({ flow, run }: { flow: TrialFlow; run: Replay }) {
  const text = useText();
  const decided = conditionsOf(flow.program, run.moments).toReversed();
  if (decided.length === 0) return <p className={styles.quiet}>{text.t('trial.conditions.empty')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.t('trial.column.way')}</th>
          <th scope="col">{text.t('trial.column.condition')}</th>
          <th scope="col">{text.t('trial.column.read')}</th>
          <th scope="col">{text.t('trial.column.result')}</th>
        </tr>
      </thead>
      <tbody>{decided.map((one, at) => <Row key={at} decided={one} />)}</tbody>
    </table>
  );
}

function Row({ decided: { from, to, expression, reads, holds } }: { decided: Decided }) {
  const text = useText();
  return (
    <tr>
      <td>{text.label(from)} <Icon name="chevronRight" size={12} /> {text.label(to)}</td>
      <td><code className={styles.value}>{expression}</code></td>
      <td>{reads.map(({ path, value }) => <div key={path}><code>{path}</code> = <Value value={value} /></div>)}</td>
      <td><Tag tone={holds ? 'done' : 'neutral'}>{text.t(holds ? 'trial.holds' : 'trial.fails')}</Tag></td>
    </tr>
  );
}
