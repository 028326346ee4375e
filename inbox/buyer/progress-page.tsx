import { Link, useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useBuyerTicket } from './buyer-api.ts';
import { actionClass, BuyerPage, Section } from './buyer-page.tsx';
import { BuyerTrail } from './buyer-trail.tsx';
import { GoodsAndAmount } from './goods-and-amount.tsx';
import { headline, myItems } from './headline.ts';
import { LatestNotice } from './latest-notice.tsx';
import { MoreTime } from './more-time.tsx';
import { Parcels } from './parcels.tsx';
import { ProgressFoot } from './progress-foot.tsx';
import styles from './progress.module.css';
import { Charges } from './charges.tsx';
import { RatingCard } from './rating-card.tsx';
import { Refunds } from './refunds.tsx';
import { StepAct } from './step-act.tsx';
import { typeName } from './type-name.ts';

/** One request: what to do or whom we wait for, the act itself, the way so far, and the money. */
export function Component() {
  const { shop = '', no = '' } = useParams();
  const text = useText();
  const ticket = useBuyerTicket(no);
  const back = `/b/${shop}/orders`;
  if (ticket.isPending) return <BuyerPage title={text.t('buyer.progress.title')} back={back}><SkeletonRows rows={5} height={72} /></BuyerPage>;
  if (ticket.isError) {
    return <BuyerPage title={text.t('buyer.progress.title')} back={back}><ErrorState error={asApiError(ticket.error)} onRetry={() => void ticket.refetch()} /></BuyerPage>;
  }
  return (
    <BuyerPage
      title={typeName(ticket.data.type, ticket.data.typeLabel, text)} back={back}
      action={<Link className={actionClass} to={`/b/${shop}/t/${no}/talk`} aria-label={text.t('buyer.progress.contact')}><Icon name="chat" size={20} /></Link>}
      foot={<ProgressFoot shop={shop} ticket={ticket.data} />}
    >
      <Top ticket={ticket.data} />
      <RatingCard ticket={ticket.data} />
      {myItems(ticket.data).map((item) => <StepAct key={item.id} item={item} ticket={ticket.data} />)}
      <LatestNotice ticket={ticket.data} />
      <BuyerTrail ticket={ticket.data} />
      <Parcels ticket={ticket.data} />
      <Charges ticket={ticket.data} />
      <Refunds ticket={ticket.data} />
      <GoodsAndAmount ticket={ticket.data} />
    </BuyerPage>
  );
}

function Top({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const now = useNow();
  const { title, left, consequence } = headline(ticket, now, text);
  return (
    <Section name={title}>
      <p className={styles.headline}>{title}</p>
      {(left || consequence) && (
        <p className={styles.clock}>
          {left && <><LeftWords left={left} />{text.t('common.separator')}</>}
          {consequence}
        </p>
      )}
      <MoreTime ticket={ticket} />
    </Section>
  );
}

/** The span stands out inside its sentence, wherever the language puts it. */
function LeftWords({ left }: { left: string }) {
  const { t } = useText();
  const [before = '', after = ''] = t('buyer.clock.left', { span: '\u0000' }).split('\u0000');
  return <>{before}<strong className={styles.left}>{left}</strong>{after}</>;
}
