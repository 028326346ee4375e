import { Modal } from 'antd';
import { useState } from 'react';
import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import type { Outcome } from '../../ui/components/outcome-bar.tsx';
import type { FormData } from '../../ui/forms/reflow-form.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { WorkCard } from '../ticket/work/work-card.tsx';
import { MORE_EVIDENCE, type Side } from './gather.ts';
import { RulingAids } from './ruling-aids.tsx';

/** What stands beside the form already. */
const ELSEWHERE = ['asked', 'maximum', 'buyerNote', 'buyerFiles', 'shopNote', 'shopFiles'];

/** The ruling's form. It takes effect at once, so it is confirmed with its amount; asking for more evidence is not final and is not confirmed. */
export function RulingForm({ ticket, item, sides }: { ticket: TicketDetail; item: WorkItem; sides: Record<'buyer' | 'shop', Side> }) {
  const text = useText();
  const [asking, setAsking] = useState<{ outcome: Outcome; data: FormData; go: () => void } | null>(null);
  const shown = { ...item, fields: { ...item.fields, ...Object.fromEntries(ELSEWHERE.map((code) => [code, 'hidden' as const])) } };
  const { currency } = ticket.amounts;
  const maximum = Number((item.data as FormData).maximum ?? ticket.quote?.max ?? 0);
  const question = asking?.outcome.code === 'refund' ? text.t('arbitration.confirm.refund', { amount: formatMoney(Number(asking.data.amount ?? 0), currency, text.language) }) : text.t('arbitration.confirm.close');
  return (
    <>
      <WorkCard ticket={ticket} item={shown} over={false} onOver={() => undefined} explained={false}
        confirm={(outcome, data, go) => (outcome.code === MORE_EVIDENCE ? go() : setAsking({ outcome, data, go }))}
        aids={(data, set) => <RulingAids data={data} set={set} maximum={maximum} currency={currency} sides={sides} />} />
      <Modal open={asking !== null} title={question} okText={text.t('arbitration.confirm.submit')} cancelText={text.t('common.cancel')} onCancel={() => setAsking(null)} width={440}
        onOk={() => { asking?.go(); setAsking(null); }}>
        <p>{text.t('arbitration.confirm.final')}</p>
      </Modal>
    </>
  );
}
