import { useState } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { asApiError } from '../../../ui/api/api-error.ts';
import { useFlowXml } from '../../../ui/api/flow-xml.ts';
import { stepWords } from '../../../ui/components/trail.ts';
import { later } from '../../../ui/components/later.tsx';
import { FlowView } from '../../../ui/flow-view/flow-view.tsx';
import type { Text } from '../../../ui/i18n/text.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { Block } from './block.tsx';
import styles from './facts.module.css';

const WideDialog = later(async () => (await import('./wide-dialog.tsx')).WideDialog, ({ open }) => open);

/** The flow around the current step; 放大 shows all of it with the way taken. */
export function FlowBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const now = useNow();
  const xml = useFlowXml(ticket.flow.key, ticket.flow.version);
  const [whole, setWhole] = useState(false);
  useKeys({ f: () => setWhole(true) });
  const name = text.t('ticket.flow.version', { name: text.label(ticket.typeLabel), version: ticket.flow.version });
  const way = wayOf(ticket, now, text);
  return (
    <Block title={text.t('ticket.flow')} end={<small>{name} · <button type="button" className={styles.link} aria-keyshortcuts="f" onClick={() => setWhole(true)}>{text.t('ticket.flow.whole')}</button></small>}>
      {xml.isError && <p className={styles.bad}>{asApiError(xml.error).message}</p>}
      {!xml.isError && <div className={styles.flow}>{xml.data && <FlowView xml={xml.data} size="small" {...way} />}</div>}
      <WideDialog open={whole} title={name} onClose={() => setWhole(false)}>
        <div className={styles.whole}>{xml.data && <FlowView xml={xml.data} size="whole" {...way} />}</div>
      </WideDialog>
    </Block>
  );
}

/** The way a ticket took, for the diagram. */
function wayOf(ticket: TicketDetail, now: Date, text: Text) {
  const at = (state: TicketDetail['steps'][number]['state']) => ticket.steps.filter((step) => step.state === state);
  return {
    done: at('done').map((step) => step.element),
    current: ticket.process.steps.map((step) => step.element),
    failed: at('failed').map((step) => step.element),
    times: Object.fromEntries(ticket.steps.filter((step) => step.state !== 'later').map((step) => [step.element, stepWords(step, now, text)])),
  };
}
