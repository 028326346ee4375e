import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { Outcome } from '../../../engine/kernel/types.ts';
import { fieldKind } from '../../../ui/forms/field-kind.ts';
import { ReflowForm, type FormData, type FormSurroundings, type ReflowFormHandle } from '../../../ui/forms/reflow-form.tsx';
import type { FieldAccess, FieldSchema } from '../../../ui/forms/types.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import type { Choice } from '../session/choices.ts';
import type { FormDocument } from '../session/form-document.ts';
import type { StartCase } from '../session/trial-flow.ts';
import styles from '../trial.module.css';
import type { NextProps } from './next-panel.tsx';

/** A person's step with its true form and outcomes. */
export function PersonCard({ flow, trial, choice }: NextProps & { choice: Choice }) {
  const text = useText();
  const { wait, node, label, times } = choice;
  const form = flow.forms[wait.model]?.[node.ext.form ?? ''];
  const [data, setData] = useState<FormData>(wait.input ?? {});
  const handle = useRef<ReflowFormHandle>(null);
  const complete = (outcome?: Outcome) => {
    // a form that is still being loaded has no answers yet
    if (form && !handle.current?.check(outcome?.code)) return;
    const written = handle.current?.written() ?? {};
    const reason = outcome?.needsReason && !written.reasonText ? { reasonText: text.t('trial.reason') } : {};
    trial.act({ act: 'do', step: { complete: wait.element, ...(outcome && { outcome: outcome.code }), data: { ...written, ...reason } } });
  };
  return (
    <section className={styles.card} aria-labelledby={`trial-${wait.id}`}>
      <h2 id={`trial-${wait.id}`}>{text.label(label)}</h2>
      <p className={styles.quiet}>
        {text.t('trial.play', { who: roleNames(node.ext.people?.roles ?? [], text) || text.label(label) })}
        {times > 1 && <>{text.t('common.separator')}{text.t('trial.times', { n: times })}</>}
      </p>
      {form && <StepForm form={form} fields={node.ext.fields ?? {}} data={data} onChange={setData} start={trial.session.start} id={wait.id} handle={handle} />}
      <div className={styles.buttons}>
        {(node.ext.outcomes ?? []).map((outcome) => (
          <Button key={outcome.code} type={outcome.tone === 'primary' ? 'primary' : 'default'} danger={outcome.tone === 'danger'} onClick={() => complete(outcome)}>{text.label(outcome.label)}</Button>
        ))}
        {!node.ext.outcomes?.length && <Button type="primary" onClick={() => complete()}>{text.t('trial.done')}</Button>}
      </div>
    </section>
  );
}

interface StepFormProps {
  form: FormDocument;
  fields: Record<string, FieldAccess>;
  data: FormData;
  onChange: (data: FormData) => void;
  start: StartCase;
  id: string;
  handle: React.Ref<ReflowFormHandle>;
}

function StepForm({ form, fields, data, onChange, start, id, handle }: StepFormProps) {
  const text = useText();
  const files = useMemo(() => fileFields(form.schema as FieldSchema), [form]);
  const access = useMemo(() => ({ ...fields, ...Object.fromEntries(files.map((code) => [code, 'hidden' as const])) }), [fields, files]);
  const surroundings = useMemo(() => surroundingsOf(start), [start]);
  return (
    <>
      <ReflowForm ref={handle} schema={form.schema} ui={form.ui} labels={form.labels} fields={access} data={data} onChange={onChange} surroundings={surroundings} idPrefix={`trial-${id}`} />
      {files.length > 0 && <p className={styles.quiet}>{text.t('trial.files')}</p>}
    </>
  );
}

/** Files would be kept by the server, and a trial run keeps nothing. */
function fileFields({ properties = {} }: FieldSchema): string[] {
  return Object.entries(properties).filter(([code, schema]) => fieldKind(code, schema) === 'files').map(([code]) => code);
}

interface SampleLine { id: string; title: string; spec?: string; quantity: number }

function surroundingsOf({ order, variables }: StartCase): FormSurroundings {
  const lines = (order.lines ?? []) as SampleLine[];
  const { lines: asked = [], amount } = (variables.request ?? {}) as { lines?: { lineId: string; quantity: number }[]; amount?: number };
  return {
    currency: String(order.currency ?? 'CNY'),
    lines: asked.flatMap(({ lineId, quantity }) => lines.filter(({ id }) => id === lineId).map(({ title, spec }) => ({ lineId, title, quantity, ...(spec && { spec }) }))),
    ...(amount !== undefined && { amounts: { amount: { max: amount } } }),
  };
}
