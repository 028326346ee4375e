import { Modal } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { ReflowForm, type FormData, type FormLabels, type ReflowFormHandle } from '../../../ui/forms/reflow-form.tsx';
import { areas } from '../../../ui/i18n/areas/index.ts';
import type { Label } from '../../../ui/i18n/entry.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { sampleCase, usualChoice } from '../session/sample-case.ts';
import type { CaseChoice } from '../session/sample-case.ts';
import type { StartCase } from '../session/trial-flow.ts';

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
  readonly start: StartCase;
  readonly onClose: () => void;
  readonly onStart: (start: StartCase) => void;
}

/** Chooses the ticket that is tried. */
export function StartDialog({ start, onClose, onStart }: StartDialogProps) {
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
      <ReflowForm ref={form} schema={schema} labels={labels} data={data} onChange={setData} idPrefix="trial-start" />
    </Modal>
  );
}

function choiceOf({ order, variables }: StartCase): FormData {
  const { lines, amount, reason } = (variables.request ?? {}) as { lines?: { quantity: number }[]; amount?: number; reason?: string };
  return { orderStatus: order.status, quantity: lines?.[0]?.quantity, amount, reason };
}
