import { Button, Segmented, Select } from 'antd';
import { useRef, useState } from 'react';
import type { Problem } from '../../../engine/model/problems.ts';
import type { Form } from '../../../server/contracts/types.ts';
import type { FormData, ReflowFormHandle } from '../../../ui/forms/reflow-form.tsx';
import type { Language } from '../../../ui/i18n/language.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import { useBuilder } from '../builder-context.ts';
import styles from '../forms.module.css';
import { outcomesOf } from '../uses/form-steps.ts';
import { Frame } from './frame.tsx';
import { PreviewFoot } from './preview-foot.tsx';
import { madeUp, useSample, useSampleTickets } from './sample.ts';

type Shown = 'phone' | 'desk' | 'both';

/** The form as people will meet it, drawn by the same renderer: on a phone and a computer, as whoever fills it, in both languages. */
export function Preview({ document, problems }: { document: Form; problems: readonly Problem[] }) {
  const text = useText();
  const { flow, steps } = useBuilder();
  const [shown, setShown] = useState<Shown>('both');
  const [as, setAs] = useState<string>();
  const [language, setLanguage] = useState<Language>(text.language);
  const [outcome, setOutcome] = useState<string>();
  const [ticket, setTicket] = useState<string>();
  const [filled, setFilled] = useState<Record<string, FormData>>({});
  const tickets = useSampleTickets(flow);
  const sample = useSample(ticket, document.key).data ?? madeUp;
  const checked = useRef<(ReflowFormHandle | null)[]>([]);
  const step = steps.find(({ id }) => id === as);
  const outcomes = outcomesOf(step ? [step] : steps);
  const chosen = outcomes.some(({ code }) => code === outcome) ? outcome : undefined;
  const slot = `${document.key}.${ticket ?? ''}`;
  const data = filled[slot] ?? sample.data;
  const frame = { document, fields: step?.fields ?? {}, data, outcome: chosen, language, surroundings: sample.surroundings, onChange: (next: FormData) => setFilled({ ...filled, [slot]: next }) };
  const keepHandle = (at: number) => (handle: ReflowFormHandle | null) => { checked.current[at] = handle; };
  return (
    <section className={styles.preview} aria-label={text.t('builder.preview')}>
      <div className={styles.bar}>
        <h2>{text.t('builder.preview')}</h2>
        <Segmented size="small" aria-label={text.t('builder.preview.width')} value={shown} onChange={(next) => setShown(next as Shown)} options={(['phone', 'desk', 'both'] as const).map((value) => ({ value, label: text.t(`builder.preview.${value}`) }))} />
        <Select size="small" aria-label={text.t('builder.preview.as')} value={step ? as! : ''} onChange={(next: string) => setAs(next || undefined)} options={[{ value: '', label: text.t('builder.preview.everybody') }, ...steps.map(({ id, label, roles }) => ({ value: id, label: [roleNames(roles, text), text.label(label)].filter(Boolean).join(' · ') }))]} popupMatchSelectWidth={false} />
        {outcomes.length > 0 && <Select size="small" aria-label={text.t('builder.preview.outcome')} value={chosen ?? ''} onChange={(next: string) => setOutcome(next || undefined)} options={[{ value: '', label: text.t('builder.preview.noOutcome') }, ...outcomes.map(({ code, label }) => ({ value: code, label: text.label(label) }))]} popupMatchSelectWidth={false} />}
        <Select size="small" aria-label={text.t('builder.preview.language')} value={language} onChange={setLanguage} options={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} />
        <Select size="small" aria-label={text.t('builder.preview.sample')} value={ticket ?? ''} onChange={(next: string) => setTicket(next || undefined)} popupMatchSelectWidth={false} options={[{ value: '', label: text.t('builder.preview.made') }, ...(tickets.data ?? []).map((one) => ({ value: one.number, label: `${one.number} · ${one.buyer.name}` }))]} />
        <Button size="small" onClick={() => { for (const handle of checked.current) handle?.check(chosen); }}>{text.t('builder.preview.check')}</Button>
      </div>
      <div className={styles.frames}>
        {shown !== 'desk' && <Frame key={`phone.${slot}.${document.key}`} {...frame} kind="phone" handle={keepHandle(0)} />}
        {shown !== 'phone' && <Frame key={`desk.${slot}.${document.key}`} {...frame} kind="desk" handle={keepHandle(1)} />}
      </div>
      <PreviewFoot document={document} fields={frame.fields} data={data} outcome={chosen} problems={problems.filter(({ form }) => form === document.key)} />
    </section>
  );
}
