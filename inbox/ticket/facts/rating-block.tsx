import type { TicketDetail } from '../../../server/contracts/types.ts';
import { Tag } from '../../../ui/components/tag.tsx';
import { formatWhen } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { Block } from './block.tsx';
import styles from './facts.module.css';

/** What the buyer thought when it was over. */
export function RatingBlock({ ticket: { rating } }: { ticket: TicketDetail }) {
  const text = useText();
  const now = useNow();
  if (!rating) return null;
  return (
    <Block title={text.t('rating.title')} end={<small>{formatWhen(rating.at, now, text)}</small>}>
      <p><strong>{text.t('rating.score', { score: rating.score })}</strong></p>
      {rating.tags.length > 0 && <p className={styles.tags}>{rating.tags.map((tag) => <Tag key={tag} tone="neutral">{text.t(`rating.tag.${tag}`)}</Tag>)}</p>}
      {rating.text && <p>{rating.text}</p>}
    </Block>
  );
}
