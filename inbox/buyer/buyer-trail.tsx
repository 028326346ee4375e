import type { TicketDetail } from '../../server/contracts/types.ts';
import { Icon, type IconName } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';
import { trailLines, type TrailLine } from './trail-words.ts';

const icons: Readonly<Record<TrailLine['state'], IconName | null>> = { done: 'check', current: 'clock', later: null, failed: 'alert' };

/** The way of a request, from above to below. */
export function BuyerTrail({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  return (
    <Section title={text.t('buyer.progress.title')}>
      <ol className={styles.trail} aria-label={text.t('buyer.progress.steps')}>
        {trailLines(ticket, text).map((line) => {
          const icon = icons[line.state];
          return (
            <li key={line.key} className={`${styles.step} ${styles[line.state]}`} aria-current={line.state === 'current' ? 'step' : undefined}>
              <span className={styles.dot}>{icon && <Icon name={icon} size={14} />}</span>
              <div className={styles.stepWords}>
                <p className={styles.name}>
                  {line.name}
                  <span className="sr-only">{text.t('common.separator')}{text.t(`buyer.progress.state.${line.state}`)}</span>
                </p>
                {line.more && <small>{line.more}</small>}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
