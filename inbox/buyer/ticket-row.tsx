import { Link } from 'react-router';
import type { TicketSummary } from '../../server/contracts/types.ts';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './order-card.module.css';
import { waitingHeadline } from './headline.ts';
import { typeName } from './type-name.ts';

/** One request of the buyer: where it stands, and the way to its page. */
export function TicketRow({ ticket, to }: { ticket: TicketSummary; to: string }) {
  const text = useText();
  const [line] = ticket.lines;
  return (
    <Link className={styles.row} to={to}>
      <GoodsPicture image={line?.image} size={56} />
      <span className={styles.words}>
        <span className={styles.headline}>{waitingHeadline(ticket, text)}</span>
        <br />
        <span className={styles.spec}>{[typeName(ticket.type, ticket.typeLabel, text), line?.title].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={styles.chevron}><Icon name="chevronRight" size={20} /></span>
    </Link>
  );
}
