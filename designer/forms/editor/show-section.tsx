import { Button, Select } from 'antd';
import { useState } from 'react';
import { createEvaluator } from '../../../engine/expressions/evaluator.ts';
import { showWhen } from '../../../engine/forms/show-when.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { ConditionParts } from '../../conditions/condition-parts.tsx';
import { parseCondition, printCondition, type Condition } from '../../conditions/condition.ts';
import { Field, Section, TextField } from '../../properties/parts.tsx';
import parts from '../../properties/properties.module.css';
import { useBuilder } from '../builder-context.ts';
import { nameOf } from '../field-words.ts';
import { askedBy, type Asked } from '../model/asked-by.ts';
import { changeField, withUi } from '../model/edit-form.ts';
import { fieldOf, type FormField } from '../model/form-model.ts';
import { outcomesOf } from '../uses/form-steps.ts';
import { ShowRow, firstValue } from './show-row.tsx';

const evaluator = createEvaluator();

/** When the field is shown: with some outcomes, and by what was answered before it. */
export function ShowSection({ field }: { field: FormField }) {
  const text = useText();
  const { form, steps, change } = useBuilder();
  const sources = askedBy(form, field.code, steps, text);
  const outcomes = outcomesOf(steps);
  const only = (field.ui?.['ui:outcomes'] ?? []) as string[];
  const set = (key: string, value: unknown): void => change(changeField(form, field.code, (one) => withUi(one, key, value)));
  return (
    <Section title={text.t('builder.show')}>
      {outcomes.length > 0 && (
        <Field label={text.t('builder.show.outcomes')}>
          {(id) => <Select id={id} mode="multiple" value={only} placeholder={text.t('builder.show.always')} onChange={(next: string[]) => set('ui:outcomes', next.length === 0 ? undefined : next)} options={outcomes.map(({ code, label }) => ({ value: code, label: text.label(label) }))} />}
        </Field>
      )}
      <ShowWhen key={field.code} field={field} sources={sources} onChange={(feel) => set('ui:showWhen', feel === '' ? undefined : feel)} />
    </Section>
  );
}

function ShowWhen({ field, sources, onChange }: { field: FormField; sources: readonly Asked[]; onChange(feel: string): void }) {
  const text = useText();
  const { form } = useBuilder();
  const feel = showWhen({ [field.code]: field.ui }, field.code) ?? '';
  const simple: Condition | undefined = feel === '' ? { join: 'and', parts: [] } : parseCondition(feel);
  const [advanced, setAdvanced] = useState(!simple);
  const check = (next: string): string | undefined => {
    if (next === '') return undefined;
    const [refused] = evaluator.check(next);
    if (refused) return text.label(refused.message);
    const unknown = evaluator.paths(next).map(([first]) => first!).find((name) => name !== 'outcome' && !sources.some(({ code }) => code === name));
    if (unknown === undefined) return undefined;
    const later = fieldOf(form, unknown);
    return later ? text.t('builder.show.later', { name: nameOf(later, text) }) : text.t('builder.show.unknown', { name: unknown });
  };
  if (advanced || !simple) {
    return (
      <>
        <TextField label={text.t('builder.show.feel')} help={text.t('builder.show.feelHelp', { names: sources.map(({ code }) => code).join(', ') })} rows={3} value={feel} check={check} onCommit={onChange} />
        {simple && <Button className={parts.advanced} size="small" type="link" onClick={() => setAdvanced(false)}>{text.t('builder.show.simple')}</Button>}
      </>
    );
  }
  const [first] = sources;
  const wrong = check(feel);
  return (
    <div role="group" aria-label={text.t('builder.show.rows')}>
      <ConditionParts condition={simple} first={first && { field: first.code, comparison: '=', value: firstValue(first) }} onChange={(next) => onChange(printCondition(next))} row={(row) => <ShowRow {...row} sources={sources} />} />
      {wrong && <p className={parts.error} role="alert">{wrong}</p>}
      {!first && <p className={parts.help}>{text.t('builder.show.none')}</p>}
      <Button className={parts.advanced} size="small" type="link" onClick={() => setAdvanced(true)}>{text.t('builder.show.advanced')}</Button>
    </div>
  );
}
