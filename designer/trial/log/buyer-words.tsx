import { Tag } from '../../../ui/components/tag.tsx';
import { formatMoment } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { toldToBuyer } from '../session/told-to-buyer.ts';
import type { Replay } from '../session/replay.ts';
import type { TrialFlow } from '../session/trial-flow.ts';
import styles from '../trial.module.css';

/** What the buyer would read so far: where the progress page stands, what the shop says, and the notices. */
export function BuyerWords({ flow, run }: { flow: TrialFlow; run: Replay }) {
  const text = useText();
  const told = toldToBuyer(flow, run.moments);
  if (told.length === 0) return <p className={styles.quiet}>{text.t('trial.buyer.empty')}</p>;
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">{text.t('trial.column.time')}</th><th scope="col">{text.t('trial.column.where')}</th><th scope="col">{text.t('trial.column.reads')}</th></tr></thead>
      <tbody>
        {told.map(({ at, kind, words }, index) => (
          <tr key={index}>
            <td className={styles.time}>{formatMoment(new Date(at))}</td>
            <td className={styles.kind}><Tag tone={kind === 'notice' ? 'moving' : 'neutral'}>{text.t(`trial.buyer.${kind}`)}</Tag></td>
            <td>{text.label(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
