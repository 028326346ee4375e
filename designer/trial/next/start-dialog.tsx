import { Alert, Input, Modal } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { FlowCase } from '../../../server/contracts/types.ts';
import { asApiError } from '../../../ui/api/api-error.ts';
import { request } from '../../../ui/api/client.ts';
import { ReflowForm, type FormData, type FormLabels, type ReflowFormHandle } from '../../../ui/forms/reflow-form.tsx';
import { areas } from '../../../ui/i18n/areas/index.ts';
import type { Label } from '../../../ui/i18n/entry.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { sampleCase, usualChoice } from '../session/sample-case.ts';
import type { CaseChoice } from '../session/sample-case.ts';
import type { StartCase } from '../session/trial-flow.ts';
import styles from '../trial.module.css';

const statuses: readonly CaseChoice['orderStatus'][] = ['awaiting_shipment', 'awaiting_receipt', 'completed'];

const schema = {
  type: 'object', required: ['orderStatus', 'quantity', 'amount', 'reason'],
  properties: {
    orderStatus: { type: 'string', enum: statuses },
    quantity: { type: 'integer', minimum: 1, maximum: 3 },
    amount: { type: 'integer', minimum: 0, format: 'money' },
    reason: { type: 'string', minLength: 1, maxLength: 40 },
  },
};

const labels: FormLabels = {
  ...Object.fromEntries(Object.keys(schema.properties).map((code) => [code, (areas.trial as Record<string, Label>)[`trial.start.${code}`] ?? { zh: code }])),
  ...Object.fromEntries(statuses.map((status) => [`orderStatus.${status}`, areas.glossary[status]])),
};

export interface StartDialogProps {
  /** Key of the flow. */
  readonly flow: string;
  readonly start: StartCase;
  readonly onClose: () => void;
  readonly onStart: (start: StartCase) => void;
}

/** Chooses the ticket that is tried. */
export function StartDialog({ flow, start, onClose, onStart }: StartDialogProps) {
  const text = useText();
  const form = useRef<ReflowFormHandle>(null);
  const known = useMemo(() => choiceOf(start), [start]);
  const [data, setData] = useState<FormData>(known);
  const begin = () => {
    if (form.current && !form.current.check()) return;
    onStart(sampleCase({ ...usualChoice, ...data, type: String(start.ticket.type) } as CaseChoice, start.now));
    onClose();
  };
  return (
    <Modal open title={text.t('trial.other')} okText={text.t('trial.start.go')} cancelText={text.t('common.cancel')} onCancel={onClose} onOk={begin} width={440} destroyOnHidden>
      <RealTicket flow={flow} onFound={(found) => { onStart(found); onClose(); }} />
      <ReflowForm ref={form} schema={schema} labels={labels} data={data} onChange={setData} idPrefix="trial-start" />
    </Modal>
  );
}

/** A ticket of the shop as the case; nobody's name, phone or address comes with it. */
function RealTicket({ flow, onFound }: { flow: string; onFound: (start: StartCase) => void }) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const find = async (number: string) => {
    if (number.trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    try {
      onFound(caseOf(await request<FlowCase>('GET', `/flows/${flow}/cases/${encodeURIComponent(number.trim())}`)));
    } catch (error) {
      setProblem(asApiError(error).message);
      setBusy(false);
    }
  };
  return (
    <div className={styles.real}>
      <label htmlFor="trial-real">{text.t('trial.real')}</label>
      <Input.Search id="trial-real" placeholder="AS…" maxLength={40} loading={busy} enterButton={text.t('trial.real.take')} onSearch={(number) => void find(number)} />
      <small>{text.t('trial.real.help')}</small>
      {problem && <Alert type="error" showIcon message={problem} />}
    </div>
  );
}

/** Services answer as for a made-up case, with the ticket's own amount. */
function caseOf({ now, order, ticket, variables, type }: FlowCase): StartCase {
  const { amount = 0 } = (variables.request ?? {}) as { amount?: number };
  return { now, order, ticket, variables, services: sampleCase({ ...usualChoice, type, amount }, now).services };
}

function choiceOf({ order, variables }: StartCase): FormData {
  const { lines, amount, reason } = (variables.request ?? {}) as { lines?: { quantity: number }[]; amount?: number; reason?: string };
  return { orderStatus: order.status, quantity: lines?.[0]?.quantity, amount, reason };
}
