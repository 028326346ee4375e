import { Button } from 'antd';
import type { WorkItem } from '../../server/contracts/types.ts';
import { useText } from '../i18n/use-text.ts';
import { useKeys, type Bindings } from '../keys/use-keys.ts';
import { KeyHint } from './key-hint.tsx';
import styles from './outcome-bar.module.css';
import { outcomeKeys } from './outcome-keys.ts';

export type Outcome = WorkItem['outcomes'][number];

/** What the bar shows: outcomes to choose, one that can still be taken back, or one on its way. */
export type OutcomePhase =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'held'; readonly outcome: Outcome; readonly seconds: number }
  | { readonly kind: 'sending'; readonly outcome: Outcome };

export interface OutcomeBarProps {
  readonly outcomes: readonly Outcome[];
  readonly phase: OutcomePhase;
  /** A changed request must be looked at before anything can be chosen. */
  readonly blocked?: boolean;
  /** What happens next, or at the deadline, in words. */
  readonly hint?: string;
  readonly onChoose: (outcome: Outcome) => void;
  readonly onTakeBack: () => void;
  /** The outcome whose fields were opened: it alone is offered, beside the way back. */
  readonly opened?: string;
  readonly onBack?: () => void;
}

/** The outcomes of a step as buttons with their keys, at the foot of its card. */
export function OutcomeBar(props: OutcomeBarProps) {
  const text = useText();
  const { phase } = props;
  if (phase.kind === 'choosing') return <Choices {...props} />;
  const outcome = text.label(phase.outcome.label);
  return (
    <div className={styles.bar} role="status">
      {phase.kind === 'held' ? (
        <>
          <span className={styles.held}>{text.t('ticket.held', { outcome, count: phase.seconds })}</span>
          <Button onClick={props.onTakeBack} aria-keyshortcuts="Control+z" autoFocus>{text.t('common.undo')} <KeyHint keys="Ctrl Z" /></Button>
        </>
      ) : (
        <span className={styles.held}>{text.t('ticket.sending', { outcome })}</span>
      )}
    </div>
  );
}

function Choices({ outcomes: all, blocked, hint, onChoose, opened, onBack }: OutcomeBarProps) {
  const text = useText();
  const keys = outcomeKeys(all.map((outcome) => outcome.code));
  const outcomes = opened === undefined ? all : all.filter(({ code }) => code === opened);
  const bindings: Record<string, Bindings[string]> = {};
  for (const outcome of outcomes) {
    const key = keys.get(outcome.code);
    if (key && !blocked) bindings[key] = () => onChoose(outcome);
  }
  useKeys(bindings);
  return (
    <div className={styles.bar} role="group" aria-label={text.t('ticket.outcomes')}>
      {outcomes.map((outcome) => {
        const key = keys.get(outcome.code);
        const primary = outcome.tone === 'primary' || (opened !== undefined && outcome.tone !== 'danger');
        return (
          <Button key={outcome.code} type={primary ? 'primary' : 'default'} disabled={blocked ?? false} aria-keyshortcuts={key}
            className={outcome.tone === 'danger' && !blocked ? styles.danger ?? '' : ''} onClick={() => onChoose(outcome)}>
            {text.label(outcome.label)}{outcome.needsReason ? '…' : ''}
            {key && <KeyHint keys={key.toUpperCase()} onSolid={primary} />}
          </Button>
        );
      })}
      {onBack && <Button type="text" onClick={onBack}>{text.t('common.back')}</Button>}
      {hint && opened === undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
