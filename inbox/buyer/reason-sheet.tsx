import type { ReasonEntry } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './apply.module.css';
import { Sheet } from './sheet.tsx';

export interface ReasonSheetProps {
  open: boolean;
  reasons: readonly ReasonEntry[];
  /** Why they could not be read. */
  error: unknown;
  onRetry(): void;
  chosen: string | undefined;
  onChoose(code: string): void;
  onClose(): void;
}

/** The reasons offered, under headings; those that need photos say so before they are chosen. */
export function ReasonSheet(props: ReasonSheetProps) {
  const text = useText();
  const groups = [...new Set(props.reasons.map((reason) => reason.group))];
  return (
    <Sheet title={text.t('buyer.apply.reason.title')} open={props.open} onClose={props.onClose}>
      {props.error !== null && <ErrorState error={asApiError(props.error)} onRetry={props.onRetry} />}
      {groups.map((group) => (
        <section key={group} aria-label={text.word(`buyer.reasonGroup.${group}`, group)}>
          <h3 className={styles.group}>{text.word(`buyer.reasonGroup.${group}`, group)}</h3>
          {props.reasons.filter((reason) => reason.group === group).map((reason) => (
            <button
              key={reason.code} type="button" aria-pressed={reason.code === props.chosen} onClick={() => props.onChoose(reason.code)}
              className={`${styles.reason} ${reason.code === props.chosen ? styles.chosen : ''}`}
            >
              {text.label(reason.label)}
              {reason.evidence > 0 && <small>{text.t('buyer.apply.reason.photos')}</small>}
              {reason.code === props.chosen && <Icon name="check" />}
            </button>
          ))}
        </section>
      ))}
    </Sheet>
  );
}
