import type { TicketDetail } from '../../server/contracts/types.ts';
import { Icon, type IconName } from '../../ui/components/icon.tsx';
import { collapseLoops, type TrailStep } from '../../ui/components/trail.ts';
import { formatMoment } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';

const icons: Readonly<Record<TrailStep['state'], IconName | null>> = { done: 'check', current: 'clock', later: null, failed: 'alert' };

/** The way of a request in the buyer's words, from above to below. */
export function BuyerTrail({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const steps = collapseLoops(ticket.steps);
  if (steps.length === 0) return null;
  return (
    <Section title={text.t('buyer.progress.title')}>
      <ol className={styles.trail} aria-label={text.t('buyer.progress.steps')}>
        {steps.map((step) => {
          const icon = icons[step.state];
          return (
            <li key={step.element} className={`${styles.step} ${styles[step.state]}`} aria-current={step.state === 'current' ? 'step' : undefined}>
              <span className={styles.dot}>{icon && <Icon name={icon} size={14} />}</span>
              <div className={styles.stepWords}>
                <p className={styles.name}>
                  {text.label(step.buyerLabel ?? step.label)}
                  <span className="sr-only">{text.t('common.separator')}{text.t(`buyer.progress.state.${step.state}`)}</span>
                </p>
                <small>{stepWords(step, text)}</small>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** When a step was done and how, or by when it will be. */
export function stepWords(step: TrailStep, text: Text): string {
  const visit = step.visit > 1 ? text.t('buyer.progress.visit', { n: step.visit }) : '';
  const label = text.label(step.outcomeLabel);
  // A button's words ("approve, ask for the return") are the desk's; the buyer reads what it meant.
  const outcome = step.outcome ? text.word(`buyer.outcome.${step.outcome}`, label) : label;
  const said = {
    done: [step.completedAt ? formatMoment(new Date(step.completedAt)) : '', outcome],
    current: [step.due?.kind === 'clock' ? text.t('buyer.clock.until', { time: formatMoment(new Date(step.due.at)) }) : ''],
    later: [],
    failed: [text.t('buyer.progress.state.failed')],
  }[step.state];
  return [visit, ...said].filter(Boolean).join(' · ');
}
