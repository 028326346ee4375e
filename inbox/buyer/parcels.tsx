import type { TicketDetail } from '../../server/contracts/types.ts';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { courierName } from '../../ui/forms/couriers.ts';
import { formatMoment } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { Section } from './buyer-page.tsx';
import styles from './progress.module.css';

/** Parcels back and out, each with where it has been, the latest first. */
export function Parcels({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const directions = (['back', 'out'] as const).filter((direction) => ticket.parcels.some((parcel) => parcel.direction === direction));
  return directions.map((direction) => (
    <Section key={direction} title={text.t(`buyer.progress.parcel.${direction}`)}>
      {ticket.parcels.filter((parcel) => parcel.direction === direction).map((parcel) => (
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
