import { Button, Image } from 'antd';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { fileUrl, thumbnailUrl } from '../../ui/api/files.ts';
import { Avatar } from '../../ui/components/avatar.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { formatWhen } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { isPicture, type Claim, type Piece, type Side } from './gather.ts';
import styles from './arbitration.module.css';

export interface SidePanelProps {
  readonly who: 'buyer' | 'shop';
  readonly side: Side;
  readonly ticket: TicketDetail;
  readonly offer: number | null;
  /** Puts a picture of this side beside one of the other; absent when there is none on one side. */
  readonly onCompare?: (piece: Piece) => void;
}

/** One side: who, what it wants, its own words, its evidence with numbers. Both sides look the same. */
export function SidePanel({ who, side, ticket, offer, onCompare }: SidePanelProps) {
  const text = useText();
  const now = useNow();
  const { shop } = useDeskSession();
  const name = who === 'buyer' ? ticket.buyer.name : text.label(shop.name);
  return (
    <section className={styles.side} aria-labelledby={`side-${who}`}>
      <div className={styles.sideHead}>
        <Avatar name={name} tone="other" />
        <div><h2 id={`side-${who}`}>{name} <small>{text.t(`arbitration.${who}`)}</small></h2><p>{wants(who, ticket, offer, text)}</p></div>
      </div>
      <h3>{text.t('arbitration.words')}</h3>
      {side.claims.length === 0 && <p className={styles.quiet}>{text.t('arbitration.words.none')}</p>}
      <ol className={styles.claims}>{side.claims.map((claim, index) => <li key={`${claim.at}-${index}`}><ClaimRow who={who} claim={claim} /></li>)}</ol>
      <div className={styles.evidenceHead}><h3>{text.t('arbitration.evidence')}</h3><span>{filing(side, now, text)}</span></div>
      {side.pieces.length === 0 && <p className={styles.quiet}>{text.t('arbitration.evidence.none')}</p>}
      <ul className={styles.pieces}>{side.pieces.map((piece) => <li key={piece.file.id}><PieceCard who={who} piece={piece} onCompare={onCompare && isPicture(piece) ? () => onCompare(piece) : undefined} /></li>)}</ul>
    </section>
  );
}

/** One thing that was said, and what was shown with it. */
function ClaimRow({ who, claim: { at, words, pieces } }: { who: 'buyer' | 'shop'; claim: Claim }) {
  const text = useText();
  const now = useNow();
  return (
    <>
      <p>{words}</p>
      <small>
        <time dateTime={at}>{formatWhen(at, now, text)}</time>
        {pieces.length === 0 ? <span>{text.t('arbitration.claim.bare')}</span> : pieces.map((n) => <Tag key={n} tone="moving">{text.t(`arbitration.piece.${who}`, { n })}</Tag>)}
      </small>
    </>
  );
}

function PieceCard({ who, piece, onCompare }: { who: 'buyer' | 'shop'; piece: Piece; onCompare: (() => void) | undefined }) {
  const text = useText();
  const now = useNow();
  const label = (piece.entry.data as { label?: { zh: string; en?: string } }).label;
  return (
    <figure className={styles.piece}>
      <span className={styles.pieceNumber}>{text.t(`arbitration.piece.${who}`, { n: piece.n })}</span>
      {isPicture(piece)
        ? <Image src={thumbnailUrl(piece.file.id)} preview={{ src: fileUrl(piece.file.id) }} width="100%" height={120} alt={piece.file.name} />
        : <a className={styles.pieceFile} href={fileUrl(piece.file.id)} target="_blank" rel="noreferrer"><Icon name="attach" size={20} /> {piece.file.name}</a>}
      <figcaption>{label ? text.label(label) : ''}<time dateTime={piece.at}>{formatWhen(piece.at, now, text)}</time></figcaption>
      {onCompare && <Button size="small" type="text" onClick={onCompare}>{text.t('arbitration.compare')}</Button>}
    </figure>
  );
}

function wants(who: 'buyer' | 'shop', ticket: TicketDetail, offer: number | null, text: Text): string {
  const money = (minor: number): string => formatMoney(minor, ticket.amounts.currency, text.language);
  if (who === 'buyer') return ticket.amounts.requested === null ? text.label(ticket.typeLabel) : text.t('arbitration.buyer.wants', { amount: money(ticket.amounts.requested) });
  return offer === null ? text.t('arbitration.shop.refuses') : text.t('arbitration.shop.offers', { amount: money(offer) });
}

function filing({ filing: state, until, pieces }: Side, now: Date, text: Text): string {
  if (state === 'open') return text.t('arbitration.evidence.due', { time: until ? formatWhen(until, now, text) : '' });
  if (state === 'filed') return text.t('arbitration.evidence.filed', { count: pieces.length });
  return state === 'skipped' ? text.t('arbitration.evidence.skipped') : '';
}
