import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { TicketDetail, WorkItem } from '../../server/contracts/types.ts';
import type { Outcome } from '../../ui/components/outcome-bar.tsx';
import type { FormData } from '../../ui/forms/reflow-form.tsx';
import { formatMoney } from '../../ui/format/money.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { WorkCard } from '../ticket/work/work-card.tsx';
import type { Piece, Side } from './gather.ts';
import styles from './arbitration.module.css';

/** What stands beside the form already. */
const ELSEWHERE = ['asked', 'maximum', 'buyerNote', 'buyerFiles', 'shopNote', 'shopFiles'];

/** The ruling's form. It takes effect at once, so it is confirmed with its amount; evidence is cited by number. */
export function RulingForm({ ticket, item, sides }: { ticket: TicketDetail; item: WorkItem; sides: Record<'buyer' | 'shop', Side> }) {
  const text = useText();
  const [asking, setAsking] = useState<{ outcome: Outcome; data: FormData; go: () => void } | null>(null);
  const shown = { ...item, fields: { ...item.fields, ...Object.fromEntries(ELSEWHERE.map((code) => [code, 'hidden' as const])) } };
  const money = (minor: number): string => formatMoney(minor, ticket.amounts.currency, text.language);
  const maximum = Number((item.data as FormData).maximum ?? ticket.quote?.max ?? 0);
  const question = asking?.outcome.code === 'refund' ? text.t('arbitration.confirm.refund', { amount: money(Number(asking.data.amount ?? 0)) }) : text.t('arbitration.confirm.close');
  return (
    <>
      <WorkCard ticket={ticket} item={shown} over={false} onOver={() => undefined} explained={false}
        confirm={(outcome, data, go) => setAsking({ outcome, data, go })}
        aids={(data, set) => (
          <div className={styles.aids}>
            {maximum > 0 && <><Button size="small" onClick={() => set({ ...data, amount: maximum })}>{text.t('arbitration.whole')}</Button><Button size="small" onClick={() => set({ ...data, amount: Math.round(maximum / 2) })}>{text.t('arbitration.half')}</Button></>}
            <span>{text.t('arbitration.cite')}</span>
            {(['buyer', 'shop'] as const).flatMap((who) => sides[who].pieces.map((piece) => <Cite key={`${who}-${piece.n}`} who={who} piece={piece} onCite={(words) => set({ ...data, reasonText: cited(data.reasonText, words) })} />))}
          </div>
        )} />
      <Modal open={asking !== null} title={question} okText={text.t('arbitration.confirm.submit')} cancelText={text.t('common.cancel')} onCancel={() => setAsking(null)} width={440}
        onOk={() => { asking?.go(); setAsking(null); }}>
        <p>{text.t('arbitration.confirm.final')}</p>
      </Modal>
    </>
  );
}

function Cite({ who, piece, onCite }: { who: 'buyer' | 'shop'; piece: Piece; onCite: (words: string) => void }) {
  const text = useText();
  const words = text.t(`arbitration.piece.${who}`, { n: piece.n });
  return <Button size="small" aria-label={text.t('arbitration.cite.one', { piece: words })} onClick={() => onCite(words)}>{words}</Button>;
}

/** The reference behind what is written, once a space apart. */
function cited(before: unknown, words: string): string {
  const said = typeof before === 'string' ? before.trimEnd() : '';
  return said === '' ? `${words} ` : `${said} ${words} `;
}
