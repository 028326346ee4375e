import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { ApplyAmount } from './apply-amount.tsx';
import { ApplyFields } from './apply-fields.tsx';
import { ApplyFoot } from './apply-foot.tsx';
import { ApplyGoods } from './apply-goods.tsx';
import { paysMoney, toRequest, typesFor } from './apply-model.ts';
import { ApplyType } from './apply-type.tsx';
import styles from './apply.module.css';
import { useBuyerOrder, useOpenTicket } from './buyer-api.ts';
import { BuyerPage, Section } from './buyer-page.tsx';
import { ReasonAnswers } from './reason-answers.tsx';
import { useApply } from './use-apply.ts';

/** Applying for a line of an order. */
export function Component() {
  const { shop = '', order = '', line = '' } = useParams();
  const { t } = useText();
  const detail = useBuyerOrder(order);
  const back = `/b/${shop}/orders`;
  if (detail.isPending) return <BuyerPage title={t('buyer.apply.title')} back={back}><SkeletonRows rows={5} height={72} /></BuyerPage>;
  if (detail.isError) {
    return <BuyerPage title={t('buyer.apply.title')} back={back}><ErrorState error={asApiError(detail.error)} onRetry={() => void detail.refetch()} /></BuyerPage>;
  }
  if (typesFor(detail.data, line).offered.length === 0) return <NothingOffered shop={shop} detail={detail.data} lineId={line} />;
  return <ApplyForm key={`${order} ${line}`} shop={shop} detail={detail.data} lineId={line} />;
}

function ApplyForm({ shop, detail, lineId }: { shop: string; detail: OrderDetail; lineId: string }) {
  const text = useText();
  const now = useNow();
  const navigate = useNavigate();
  const toast = useToast();
  const apply = useApply(shop, detail, lineId);
  const open = useOpenTicket();
  const [asked, setAsked] = useState(false);

  function submit(): void {
    setAsked(true);
    if (apply.missing.length > 0 || open.isPending) return;
    open.mutate({ body: toRequest(detail, apply.draft), key: apply.key() }, {
      onSuccess: (ticket) => {
        apply.sent();
        toast.show({ text: text.t('buyer.progress.applied') });
        void navigate(`/b/${shop}/t/${ticket.number}`, { replace: true });
      },
    });
  }

  return (
    <BuyerPage
      title={text.t('buyer.apply.title')} back={`/b/${shop}/orders`}
      foot={<ApplyFoot detail={detail} apply={apply} asked={asked} sending={open.isPending} onSubmit={submit} />}
    >
      {apply.draftAt && (
        <div className={styles.draft}>
          <span>{text.t('buyer.apply.draft', { time: formatWhen(apply.draftAt, now, text) })}</span>
          <button type="button" onClick={apply.restart}>{text.t('buyer.apply.draft.drop')}</button>
        </div>
      )}
      <ApplyGoods detail={detail} lineId={lineId} type={apply.draft.type} />
      <ApplyType detail={detail} lineId={lineId} draft={apply.draft} onChange={apply.change} />
      {apply.draft.type && <ApplyFields detail={detail} lineId={lineId} apply={apply} asked={asked} />}
      {apply.draft.reason && <ReasonAnswers reason={apply.draft.reason} />}
      {paysMoney(detail, apply.draft.type) && <ApplyAmount detail={detail} apply={apply} />}
      {open.isError && <Section name={text.t('problem.save')}><ErrorState title={text.t('problem.save')} error={asApiError(open.error)} /></Section>}
    </BuyerPage>
  );
}

function NothingOffered({ shop, detail, lineId }: { shop: string; detail: OrderDetail; lineId: string }) {
  const text = useText();
  const { refused } = typesFor(detail, lineId);
  const why = [...new Set(refused.map((entry) => text.label(entry.message)).filter(Boolean))];
  const ticket = refused.find((entry) => entry.ticket)?.ticket;
  return (
    <BuyerPage title={text.t('buyer.apply.title')} back={`/b/${shop}/orders`}>
      <ApplyGoods detail={detail} lineId={lineId} type={undefined} />
      <Section title={text.t('buyer.apply.nothing')}>
        {why.map((sentence) => <p key={sentence}>{sentence}</p>)}
        <p className={styles.consequence}>
          {ticket ? <Link to={`/b/${shop}/t/${ticket}`}>{text.t('buyer.apply.openTicket')}</Link> : text.t('buyer.apply.instead')}
        </p>
      </Section>
    </BuyerPage>
  );
}
