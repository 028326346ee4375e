import type { TicketDetail } from '../../server/contracts/types.ts';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { courierName } from '../../ui/forms/couriers.ts';
import { formatMoment } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';

/** Parcels of this request, back and out, each with where it has been, the latest first. The order's own parcel is old news. */
export function Parcels({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const ordered = new Set(ticket.orderDetail.parcels.map((parcel) => parcel.trackingNo));
  const parcels = ticket.parcels.filter((parcel) => parcel.direction === 'back' || !ordered.has(parcel.trackingNo));
  const directions = (['back', 'out'] as const).filter((direction) => parcels.some((parcel) => parcel.direction === direction));
  return directions.map((direction) => (
    <Section key={direction} title={text.t(`buyer.progress.parcel.${direction}`)}>
      {parcels.filter((parcel) => parcel.direction === direction).map((parcel) => (
        <div key={parcel.trackingNo} className={styles.parcel}>
          <p>{courierName(parcel.courier, text)} {parcel.trackingNo} <CopyText value={parcel.trackingNo} /></p>
          {(parcel.trail ?? []).length === 0 && <p className={styles.spec}>{text.t('buyer.progress.parcel.none')}</p>}
          <ol className={styles.events}>
            {(parcel.trail ?? []).toReversed().map((event) => (
              <li key={`${event.at} ${event.text}`}><time dateTime={event.at}>{formatMoment(new Date(event.at))}</time><span>{event.text}</span></li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  ));
}
