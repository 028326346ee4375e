import type { TicketDetail } from '../../server/contracts/types.ts';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { EvidenceGrid } from '../../ui/components/evidence-grid.tsx';
import { GoodsPicture } from '../../ui/components/goods-picture.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { formatClock } from '../../ui/format/when.ts';
import type { Address } from '../../ui/forms/address-text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { whenOf } from './visit-words.ts';
import type { Visit } from './visit.ts';
import styles from './work.module.css';

/** What is broken, when and where: all that is needed on the way there. */
export function VisitHead({ ticket, visit }: { ticket: TicketDetail; visit: Visit | undefined }) {
  const text = useText();
  const now = useNow();
  const [line] = ticket.lines;
  const fault = visit?.fault ?? ticket.request.note;
  return (
    <section className={styles.block} aria-label={text.t('visits.what')}>
      <div className={styles.goods}>
        <GoodsPicture image={line?.image} size={56} />
        <div className={styles.words}>
          <p className={styles.title}>{visit?.product ?? line?.title} <span>{line?.spec}</span></p>
          {fault && <p>{fault}</p>}
          <p className={styles.quiet}>{ticket.number} · {ticket.buyer.name}</p>
        </div>
      </div>
      {ticket.request.evidence.length > 0 && <EvidenceGrid files={ticket.request.evidence} />}
      {visit?.from && <p className={styles.row}><Icon name="clock" /> <span>{whenOf(visit.from, now, text)}{visit.to && `–${formatClock(visit.to)}`}</span></p>}
      {visit?.address && <Place address={visit.address} />}
      {visit?.due && <p className={styles.row}><DeadlineChip due={visit.due} left /></p>}
    </section>
  );
}

function Place({ address }: { address: Address }) {
  const text = useText();
  const place = [address.region, address.detail].filter(Boolean).join(' ');
  return (
    <>
      {place && (
        <p className={styles.row}>
          <Icon name="route" /> <span>{place}</span>
          <a className={styles.act} href={`https://uri.amap.com/search?keyword=${encodeURIComponent(place)}`} target="_blank" rel="noreferrer">{text.t('visits.map')}</a>
        </p>
      )}
      {address.phone && (
        <p className={styles.row}>
          <Icon name="phone" /> <span>{[address.name, address.phone].filter(Boolean).join(' ')}</span>
          <a className={styles.act} href={`tel:${address.phone}`}>{text.t('visits.call')}</a>
        </p>
      )}
    </>
  );
}
