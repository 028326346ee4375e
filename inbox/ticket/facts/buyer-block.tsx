import type { TicketDetail } from '../../../server/contracts/types.ts';
import { Avatar } from '../../../ui/components/avatar.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { Block } from './block.tsx';
import styles from './facts.module.css';

/** Who bought it, with the phone as far as the reader may see it. */
export function BuyerBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const { buyer, address } = ticket.orderDetail;
  const phone = buyer.phone || ticket.buyer.phoneMasked;
  const place = [address?.region, address?.detail].filter(Boolean).join(' ');
  return (
    <Block title={text.t('ticket.buyer')}>
      <div className={styles.person}>
        <Avatar name={ticket.buyer.name} />
        <div>{ticket.buyer.name} {phone}{place && <small>{place}</small>}</div>
      </div>
    </Block>
  );
}
