import { rootVariables } from '../../../engine/kernel/index.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { Replay } from '../session/replay.ts';
import styles from '../trial.module.css';
import { Value } from './value.tsx';

/** The ticket's variables as they are now. */
export function Data({ run }: { run: Replay }) {
  const text = useText();
  const variables = run.state ? rootVariables(run.state) : {};
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">{text.t('trial.column.name')}</th><th scope="col">{text.t('trial.column.value')}</th></tr></thead>
      <tbody>{Object.entries(variables).map(([name, value]) => <tr key={name}><th scope="row"><code>{name}</code></th><td><Value value={value} /></td></tr>)}</tbody>
    </table>
  );
}
