import { useEffect, useRef } from 'react';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatMoment } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { historyOf } from '../session/history.ts';
import type { Line } from '../session/history.ts';
import type { Replay } from '../session/replay.ts';
import type { TrialFlow } from '../session/trial-flow.ts';
import styles from '../trial.module.css';

/** One line for each thing that happened, oldest first; the newest is kept in sight. */
export function History({ flow, run }: { flow: TrialFlow; run: Replay }) {
  const text = useText();
  const table = useRef<HTMLTableElement>(null);
  const lines = historyOf(flow, run.moments);
  useEffect(() => {
    const around = table.current?.parentElement;
    if (around) around.scrollTop = around.scrollHeight;
  }, [run]);
  return (
    <table ref={table} className={styles.table}>
      <thead><tr><th scope="col">{text.t('trial.column.time')}</th><th scope="col">{text.t('trial.column.kind')}</th><th scope="col">{text.t('trial.column.what')}</th></tr></thead>
      <tbody>{lines.map((line, at) => <Row key={at} line={line} />)}</tbody>
    </table>
  );
}

function Row({ line }: { line: Line }) {
  const text = useText();
  const bad = line.kind === 'failed' || line.kind === 'incident';
  return (
    <tr className={bad ? styles.bad : undefined}>
      <td className={styles.time}>{formatMoment(new Date(line.at))}</td>
      <td className={styles.kind}>{text.t(`trial.line.${line.kind}`)}</td>
      <td>{text.label(line.what)}{line.more && <> <Icon name="chevronRight" size={12} /> <strong>{text.label(line.more)}</strong></>}</td>
    </tr>
  );
}
