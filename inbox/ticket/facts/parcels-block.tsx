import type { TicketDetail } from '../../../server/contracts/types.ts';
import { CopyText } from '../../../ui/components/copy-text.tsx';
import { Icon } from '../../../ui/components/icon.tsx';
import { courierName } from '../../../ui/forms/couriers.ts';
import { formatWhen } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { Block } from './block.tsx';
import styles from './facts.module.css';

/** Parcels out and back, each with its newest event. */
export function ParcelsBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const now = useNow();
  return (
    <Block title={text.t('ticket.parcels')}>
      {ticket.parcels.length === 0 && <small>{text.t('ticket.parcels.none')}</small>}
      {ticket.parcels.map((parcel) => {
        const last = parcel.trail?.at(-1);
        return (
          <div key={`${parcel.courier} ${parcel.trackingNo}`} className={styles.parcel}>
            <Icon name="truck" />
            <div>
              {text.t(parcel.direction === 'out' ? 'ticket.parcels.out' : 'ticket.parcels.back')} · {courierName(parcel.courier, text)} {parcel.trackingNo}
              <CopyText value={parcel.trackingNo} />
              {last && <small>{formatWhen(last.at, now, text)} {last.text}</small>}
            </div>
          </div>
        );
      })}
    </Block>
  );
}
