import { useId } from 'react';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { chooseType, refusalsByReason, typeOf, typesFor } from './apply-model.ts';
import type { ApplyDraft } from './apply-model.ts';
import styles from './apply.module.css';
import { Section } from './buyer-page.tsx';
import { typeName } from './type-name.ts';

/** The types that the shop offers for this line, what each means, and why others are not among them. A shop may have many: they wrap. */
export function ApplyType(props: { detail: OrderDetail; lineId: string; draft: ApplyDraft; onChange(next: ApplyDraft): void }) {
  const { detail, lineId, draft, onChange } = props;
  const text = useText();
  const group = useId();
  const { offered, refused } = typesFor(detail, lineId);
  const name = (code: string): string => typeName(code, typeOf(detail, code)?.label, text);
  const chosen = typeOf(detail, draft.type);
  return (
    <Section title={text.t('buyer.apply.type')}>
      <div className={styles.choices} role="radiogroup" aria-label={text.t('buyer.apply.type')}>
        {offered.map(({ type }) => (
          <label key={type} className={styles.choice}>
            <input type="radio" name={group} value={type} checked={draft.type === type} onChange={() => onChange(chooseType(detail, draft, type))} />
            <span>{name(type)}</span>
          </label>
        ))}
      </div>
      {chosen && <p className={styles.consequence}>{text.word(`buyer.apply.type.${chosen.code}`, text.label(chosen.description))}</p>}
      {refusalsByReason(refused, (entry) => text.label(entry.message)).map(({ types, why }) => (
        <p key={why} className={styles.refused}>{text.t('buyer.apply.refused', { type: types.map(name).join(text.t('buyer.apply.and')), why })}</p>
      ))}
    </Section>
  );
}
