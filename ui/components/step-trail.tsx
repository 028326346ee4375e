import { useText } from '../i18n/use-text.ts';
import { useNow } from '../time/now.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './step-trail.module.css';
import { collapseLoops, stepWords, type TrailStep } from './trail.ts';

const icons: Readonly<Record<TrailStep['state'], IconName | null>> = { done: 'check', current: 'user', later: null, failed: 'cross' };

/** The path a ticket took and the most likely rest; across on a desktop, down on a phone. */
export function StepTrail(props: { steps: readonly TrailStep[] }) {
  const text = useText();
  const now = useNow();
  return (
    <ol className={styles.trail} aria-label={text.t('trail.title')}>
      {collapseLoops(props.steps).map((step) => {
        const icon = icons[step.state];
        return (
          <li key={`${step.element} ${step.state}`} className={`${styles.step} ${styles[step.state]}`} aria-current={step.state === 'current' ? 'step' : undefined}>
            <span className={styles.dot}>{icon && <Icon name={icon} size={12} />}</span>
            <span className={styles.words}>
              <span className={styles.name} title={text.label(step.label)}>{text.label(step.label)}</span>
              <span className="sr-only">{text.t('common.separator')}{text.t(`trail.state.${step.state}`)}</span>
              <small>{stepWords(step, now, text)}</small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
