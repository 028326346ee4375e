import type { OrderDetail } from '../../server/contracts/types.ts';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { formatDuration } from '../../ui/format/duration.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from './apply.module.css';
import { Section } from './buyer-page.tsx';

/** What the request is about, and until when it may be made. */
export function ApplyGoods({ detail, lineId, type }: { detail: OrderDetail; lineId: string; type: string | undefined }) {
  const text = useText();
  const now = useNow();
  const line = detail.lines.find((one) => one.id === lineId);
  if (!line) return null;
  // Each type has a period of its own: before one is chosen there is nothing to say.
  const closesAt = detail.eligibility.find((entry) => entry.lineId === lineId && entry.type === type && entry.allowed)?.closesAt;
  const left = closesAt ? new Date(closesAt).getTime() - now.getTime() : 0;
  return (
    <Section name={line.title}>
      <div className={styles.goods}>
        <GoodsPicture image={line.image} size={56} />
        <div className={styles.words}>
          <p>{line.title}</p>
          <p className={styles.spec}>{[line.spec, text.t('buyer.apply.bought', { count: line.quantity })].filter(Boolean).join(' · ')}</p>
          {closesAt && left > 0 && (
            <p className={styles.spec}>{text.t('buyer.apply.closes', { span: formatDuration(left, text), time: formatWhen(closesAt, now, text) })}</p>
          )}
        </div>
      </div>
    </Section>
  );
}
