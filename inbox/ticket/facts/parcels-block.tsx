import { useState } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { CopyText } from '../../../ui/components/copy-text.tsx';
import { Icon } from '../../../ui/components/icon.tsx';
import { courierName } from '../../../ui/forms/couriers.ts';
import { formatFullTime, formatWhen } from '../../../ui/format/when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { Block } from './block.tsx';
import styles from './facts.module.css';

type Parcel = TicketDetail['parcels'][number];

/** Parcels out and back: where each is, and what the courier said on the way, newest first. */
export function ParcelsBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  return (
    <Block title={text.t('ticket.parcels')}>
      {ticket.parcels.length === 0 && <small>{text.t('ticket.parcels.none')}</small>}
      {ticket.parcels.map((parcel) => <ParcelRow key={`${parcel.courier} ${parcel.trackingNo}`} parcel={parcel} />)}
    </Block>
  );
}

function ParcelRow({ parcel }: { parcel: Parcel }) {
  const text = useText();
  const now = useNow();
  const [whole, setWhole] = useState(false);
  const trail = (parcel.trail ?? []).toReversed();
  const [last, ...earlier] = trail;
  const state = parcel.state ? text.word(`parcel.${parcel.state}`, '') : '';
  return (
    <div className={styles.parcel}>
      <Icon name="truck" />
      <div>
        {text.t(parcel.direction === 'out' ? 'ticket.parcels.out' : 'ticket.parcels.back')} · {courierName(parcel.courier, text)} {parcel.trackingNo}
        <CopyText value={parcel.trackingNo} />
        {state && <small>{state}</small>}
        <ol className={styles.trail}>
          {(whole ? trail : last ? [last] : []).map((event) => (
            <li key={`${event.at} ${event.text}`}><time dateTime={event.at} title={formatFullTime(event.at)}>{formatWhen(event.at, now, text)}</time>{event.text}</li>
          ))}
        </ol>
        {earlier.length > 0 && (
          <button type="button" className={styles.link} aria-expanded={whole} onClick={() => setWhole(!whole)}>{text.t(whole ? 'ticket.parcels.less' : 'ticket.parcels.more', { count: earlier.length })}</button>
        )}
      </div>
    </div>
  );
}
