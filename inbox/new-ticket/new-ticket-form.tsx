import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OrderDetail } from '../../server/contracts/types.ts';
import { AmountBreakdown } from '../../ui/amount/amount-breakdown.tsx';
import type { BreakdownRow } from '../../ui/amount/amount-lines.ts';
import { MoneyInput } from '../../ui/amount/money-input.tsx';
import { asApiError } from '../../ui/api/api-error.ts';
import { newIdempotencyKey } from '../../ui/api/client.ts';
import { EvidencePicker } from './evidence-picker.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { GoodsLine } from '../../ui/components/goods-line.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { asksReceived, chooseType, linesFor, paysMoney, quoteInput, receivedFor, statesAmount, toRequest, type ApplyDraft } from '../buyer/apply-model.ts';
import { emptyDraft, missingForAgent, typesOfOrder } from './agent-draft.ts';
import { useOpenTicket, useQuote, useReasons } from './new-ticket-api.ts';
import styles from './new-ticket.module.css';

/** What an agent applies for in the buyer's name; only what the rules allow for this order can be chosen. */
export function NewTicketForm({ detail }: { detail: OrderDetail }) {
  const text = useText();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ApplyDraft>(emptyDraft);
  const [key] = useState(newIdempotencyKey);
  const [asked, setAsked] = useState(false);
  const change = (more: Partial<ApplyDraft>) => setDraft((old) => ({ ...old, ...more }));
  const { offered, refused } = typesOfOrder(detail, (entry) => text.label(entry.message));
  const reasons = useReasons(detail.number, draft.type, receivedFor(detail, draft)).data?.items ?? [];
  const reason = reasons.find(({ code }) => code === draft.reason);
  const input = quoteInput(detail, draft);
  const quote = useQuote(detail.number, input && { type: input.type, lines: input.lines, ...(input.received === undefined ? {} : { received: input.received }) });
  const missing = missingForAgent(detail, draft, reason, quote.data?.max);
  const open = useOpenTicket();
  const lack = (what: (typeof missing)[number]) => (asked && missing.includes(what) ? { validateStatus: 'error' as const, help: text.t(`inbox.open.need.${what}`) } : {});
  const submit = () => {
    setAsked(true);
    if (missing.length > 0 || open.isPending) return;
    open.mutate({ body: toRequest(detail, draft), key }, { onSuccess: (ticket) => void navigate(`/tickets/${ticket.number}`) });
  };
  const quantity = (lineId: string): number => draft.lines.find((line) => line.lineId === lineId)?.quantity ?? 0;
  const take = (lineId: string, count: number) => change({ amount: undefined, lines: [...draft.lines.filter((line) => line.lineId !== lineId), ...(count > 0 ? [{ lineId, quantity: count }] : [])] });
  return (
    <Form layout="vertical" requiredMark={false} className={styles.card} onFinish={submit}>
      <Form.Item label={text.t('inbox.open.type')} htmlFor="open-type" {...lack('type')}>
        <Select id="open-type" value={draft.type} options={offered.map(({ code, label }) => ({ value: code, label: text.label(label) }))} onChange={(type: string) => setDraft((old) => chooseType(detail, old, type))} />
      </Form.Item>
      {refused.map(({ types, why }) => <p key={why} className={styles.hint}>{text.t('inbox.open.refused', { types: types.map((type) => text.label(detail.types.find(({ code }) => code === type)?.label)).filter(Boolean).join(text.t('timeline.comma')), why })}</p>)}
      {draft.type && (
        <Form.Item label={text.t('inbox.open.lines')} {...lack('lines')}>
          {linesFor(detail, draft.type).map((line) => (
            <div key={line.lineId} className={styles.line}>
              <GoodsLine lines={[{ lineId: line.lineId, title: line.title, spec: line.spec ?? '', image: line.image ?? '', quantity: line.quantity }]} />
              <InputNumber min={0} max={line.quantity} precision={0} value={quantity(line.lineId)} aria-label={text.t('inbox.open.quantity', { title: line.title, max: line.quantity })} onChange={(count) => take(line.lineId, count ?? 0)} />
            </div>
          ))}
        </Form.Item>
      )}
      {asksReceived(detail, draft.type) && (
        <Form.Item {...lack('received')}>
          <Select aria-label={text.t('inbox.open.received')} placeholder={text.t('inbox.open.received')} value={draft.received} onChange={(received: boolean) => change({ received, reason: undefined })}
            options={[{ value: true, label: text.t('inbox.open.received.yes') }, { value: false, label: text.t('inbox.open.received.no') }]} />
        </Form.Item>
      )}
      {draft.type && (
        <Form.Item label={text.t('inbox.open.reason')} htmlFor="open-reason" {...lack('reason')}>
          <Select id="open-reason" value={draft.reason} options={reasons.map(({ code, label }) => ({ value: code, label: text.label(label) }))} onChange={(code: string) => change({ reason: code })} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      {quote.isError && <ErrorState error={asApiError(quote.error)} />}
      {paysMoney(detail, draft.type) && quote.data && (
        <div className={styles.amount}>
          {!statesAmount(detail, draft.type) && <Checkbox checked={draft.amount !== undefined} onChange={(event) => change({ amount: event.target.checked ? quote.data.max : undefined })}>{text.t('inbox.open.less')}</Checkbox>}
          {(draft.amount !== undefined || statesAmount(detail, draft.type)) && <MoneyInput id="open-amount" label={text.t('inbox.open.amount')} value={draft.amount} currency={quote.data.currency} max={quote.data.max} onChange={(amount) => change({ amount })} />}
          {lack('amount').help && <p role="alert" className={styles.problem}>{lack('amount').help}</p>}
          <AmountBreakdown rows={quote.data.breakdown as BreakdownRow[]} currency={quote.data.currency} titles={Object.fromEntries(detail.lines.map((line) => [line.id, line.title]))} />
        </div>
      )}
      {draft.type && (
        <>
          <Form.Item label={text.t('inbox.open.evidence', { count: reason?.evidence ?? 0 })} {...lack('evidence')}>
            <EvidencePicker onChange={(evidence) => change({ evidence })} />
          </Form.Item>
          <Form.Item label={text.t('inbox.open.note')} htmlFor="open-note"><Input.TextArea id="open-note" rows={3} maxLength={4000} value={draft.note} onChange={(event) => change({ note: event.target.value })} /></Form.Item>
        </>
      )}
      {open.isError && <ErrorState title={text.t('problem.save')} error={asApiError(open.error)} />}
      <Button type="primary" htmlType="submit" loading={open.isPending} disabled={offered.length === 0}>{text.t('inbox.open.submit')}</Button>
    </Form>
  );
}
