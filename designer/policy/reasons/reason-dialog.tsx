import { Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { TypeNames } from '../fields/field-words.ts';
import styles from '../policy.module.css';
import { faults, groups, states, type Reason } from './reasons.ts';

interface ReasonDialogProps { reason: Reason | undefined; taken: readonly string[]; types: TypeNames; onSave(reason: Reason): void; onClose(): void }

const empty: Reason = { code: '', zh: '', en: '', group: 'other', types: ['*'], states: ['received'], evidence: 0, fault: 'none' };

/** One reason: its words, where it is offered, the photos it needs, whose fault it presumes. Its code stays as it is: tickets hold it. */
export function ReasonDialog({ reason, taken, types, onSave, onClose }: ReasonDialogProps) {
  const text = useText();
  const [form, setForm] = useState<Reason>(reason ?? empty);
  const change = (part: Partial<Reason>): void => setForm({ ...form, ...part });
  const codeFits = reason !== undefined || (/^[a-z][a-z0-9_]{1,39}$/.test(form.code) && !taken.includes(form.code));
  const complete = codeFits && form.zh.trim() !== '' && form.en.trim() !== '' && form.types.length > 0 && form.states.length > 0;
  const row = (name: string, label: string, control: ReactNode): ReactNode => <div className={styles.formRow}><label htmlFor={`reason-${name}`}>{label}</label>{control}</div>;
  const chosen = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, label: text.word(`policy.choice.${value}`) }));
  return (
    <Modal open title={text.t(reason ? 'policy.reason.edit' : 'policy.reason.new')} okText={text.t('decisions.column.save')} cancelText={text.t('common.cancel')} okButtonProps={{ disabled: !complete }} onOk={() => onSave({ ...form, zh: form.zh.trim(), en: form.en.trim() })} onCancel={onClose}>
      {row('zh', text.t('decisions.column.zh'), <Input id="reason-zh" value={form.zh} maxLength={200} onChange={(event) => change({ zh: event.target.value })} />)}
      {row('en', text.t('decisions.column.en'), <Input id="reason-en" value={form.en} maxLength={200} onChange={(event) => change({ en: event.target.value })} />)}
      {row('code', text.t('decisions.column.code'), <Input id="reason-code" value={form.code} maxLength={40} disabled={reason !== undefined} aria-invalid={!codeFits} onChange={(event) => change({ code: event.target.value })} />)}
      {row('types', text.t('policy.reason.types'), <Select id="reason-types" mode="multiple" value={form.types} onChange={(next) => change({ types: next })} options={[{ value: '*', label: text.t('policy.reason.allTypes') }, ...[...types].map(([value, label]) => ({ value, label: text.label(label) }))]} />)}
      {row('states', text.t('policy.reason.states'), <Select id="reason-states" mode="multiple" value={form.states} onChange={(next) => change({ states: next })} options={chosen(states)} />)}
      {row('group', text.t('policy.reason.group'), <Select id="reason-group" value={form.group} onChange={(group) => change({ group })} options={chosen(groups)} />)}
      {row('evidence', text.t('policy.reason.evidence'), <InputNumber id="reason-evidence" min={0} max={100} precision={0} value={form.evidence} onChange={(evidence) => change({ evidence: evidence ?? 0 })} />)}
      {row('fault', text.t('policy.reason.fault'), <Select id="reason-fault" value={form.fault} onChange={(fault) => change({ fault })} options={chosen(faults)} />)}
      <Checkbox checked={form.noReason === true} onChange={(event) => { const { noReason: _was, ...rest } = form; setForm(event.target.checked ? { ...rest, noReason: true } : rest); }}>{text.t('policy.reason.noReason')}</Checkbox>
    </Modal>
  );
}
