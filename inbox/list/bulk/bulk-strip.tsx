import { Button } from 'antd';
import { Link } from 'react-router';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import styles from './bulk-strip.module.css';
import type { BulkOutcome } from './run-chunks.ts';
import type { BulkActs } from './use-bulk.ts';

/** What an act on many tickets is doing, what became of each, and the way to take it back. */
export function BulkStrip({ acts }: { acts: BulkActs }) {
  const text = useText();
  const now = useNow();
  const { phase } = acts;
  if (phase.kind === 'idle') return null;
  if (phase.kind === 'held') {
    return (
      <section className={styles.strip} aria-label={text.t('inbox.bulk.result')}>
        <span role="status">{text.t('inbox.bulk.held', { what: phase.label, count: phase.count })}</span>
        <Button size="small" onClick={acts.takeBack}>{text.t('inbox.bulk.takeBack')}</Button>
      </section>
    );
  }
  if (phase.kind === 'running') {
    return (
      <section className={styles.strip} aria-label={text.t('inbox.bulk.result')}>
        <span role="status">{text.t('inbox.bulk.running', { what: phase.label, done: phase.done, count: phase.count })}</span>
        <progress value={phase.done} max={phase.count} aria-label={phase.label} />
      </section>
    );
  }
  const { outcome, undone, label } = phase;
  const undoable = !undone && outcome.undoUntil !== null && new Date(outcome.undoUntil) > now && outcome.items.some(({ state }) => state === 'done');
  return (
    <section className={styles.strip} aria-label={text.t('inbox.bulk.result')}>
      <span role="status">{summary(outcome, undone)}</span>
      {undoable && <Button size="small" onClick={acts.undo}>{text.t('inbox.bulk.undo')}</Button>}
      <button type="button" className={styles.close} aria-label={text.t('common.close')} onClick={acts.close}><Icon name="cross" size={14} /></button>
      <Problems outcome={outcome} />
    </section>
  );

  function summary({ items, broken }: BulkOutcome, back: boolean): string {
    const count = items.filter(({ state }) => state === (back ? 'undone' : 'done')).length;
    const left = back ? items.filter(({ state }) => state === 'done').length : items.filter(({ state }) => state === 'refused').length;
    return [
      text.t(back ? 'inbox.bulk.undone' : 'inbox.bulk.done', { what: label, count }),
      left > 0 ? text.t(back ? 'inbox.bulk.kept' : 'inbox.bulk.refused', { count: left }) : '',
      broken ? text.t('inbox.bulk.unsent', { count: broken.unsent, why: broken.message }) : '',
    ].filter(Boolean).join(' ');
  }
}

/** The tickets that were not done, or not undone, each with its reason. */
function Problems({ outcome }: { outcome: BulkOutcome }) {
  const text = useText();
  const problems = outcome.items.filter(({ problem }) => problem !== undefined);
  if (problems.length === 0) return null;
  return (
    <details className={styles.problems} open={problems.length <= 5}>
      <summary>{text.t('inbox.bulk.why', { count: problems.length })}</summary>
      <ul>
        {problems.map(({ id, number, problem }) => (
          <li key={id}>{number ? <Link to={`/tickets/${number}`}>{number}</Link> : id}{text.t('inbox.bulk.colon')}{text.label(problem?.detail)}</li>
        ))}
      </ul>
    </details>
  );
}
