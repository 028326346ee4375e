import { Button, Checkbox, Select } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { flowOfOutcome } from '../canvas/composite.ts';
import { isFlowNode, service } from '../canvas/services.ts';
import { addOutcome, changeOutcome, leadTo, outcomesOf, removeOutcome } from './outcome-acts.ts';
import type { OutcomeValues } from './outcome-acts.ts';
import type { PanelProps } from './panel-context.ts';
import { Section, TextField } from './parts.tsx';
import styles from './properties.module.css';

const tones = ['primary', 'neutral', 'danger'] as const;

/** The results that a step can have, each with its button and the step that it leads to. */
export function OutcomesSection(props: PanelProps) {
  const text = useText();
  const outcomes = outcomesOf(props.element);
  const add = () => {
    const code = freeCode(outcomes);
    addOutcome(props.modeler, props.element, { code, zh: '新结果', en: 'New outcome', tone: 'neutral' });
  };
  return (
    <Section title={text.t('designer.outcomes')} extra={<Button type="link" size="small" onClick={add}>{text.t('designer.outcomes.add')}</Button>}>
      {outcomes.map((outcome) => <OutcomeCard key={outcome.code} outcome={outcome} {...props} />)}
    </Section>
  );
}

function OutcomeCard({ outcome, modeler, element }: PanelProps & { outcome: OutcomeValues }) {
  const text = useText();
  const name = text.label({ zh: outcome.zh, en: outcome.en });
  const flow = flowOfOutcome(element, outcome.code);
  const places = service(modeler, 'elementRegistry').filter((other) => isFlowNode(other) && other !== element && other.parent === element.parent && !/StartEvent|BoundaryEvent/.test(other.type));
  const change = (values: Partial<OutcomeValues>) => changeOutcome(modeler, element, outcome.code, values);
  const english = (id: string, own: string | undefined) => text.label({ zh: own ?? id, en: service(modeler, 'elementRegistry').get(id)?.businessObject.get('reflow:nameEn') as string | undefined });
  return (
    <div className={styles.card} role="group" aria-label={name}>
      <div className={styles.pair}>
        <TextField label={text.t('designer.outcome.zh')} value={outcome.zh} onCommit={(zh) => change({ zh })} check={(zh) => (zh ? undefined : text.t('designer.needed'))} />
        <TextField label={text.t('designer.outcome.en')} value={outcome.en ?? ''} onCommit={(en) => change({ en })} />
      </div>
      <div className={styles.row}>
        <Select size="small" aria-label={text.t('designer.outcome.tone', { name })} value={outcome.tone ?? 'neutral'} onChange={(tone: string) => change({ tone })} options={tones.map((value) => ({ value, label: text.t(`designer.tone.${value}`) }))} />
        <Checkbox className={styles.grow} checked={outcome.needsReason === true} onChange={(event) => change({ needsReason: event.target.checked })}>{text.t('designer.outcome.reason')}</Checkbox>
        <Button size="small" type="text" aria-label={text.t('designer.outcome.remove', { name })} onClick={() => removeOutcome(modeler, element, outcome.code)} icon={<Icon name="cross" size={12} />} />
      </div>
      {flow && (
        <div className={styles.row}>
          <span aria-hidden="true">→</span>
          <Select className={styles.grow} size="small" showSearch optionFilterProp="label" aria-label={text.t('designer.outcome.target', { name })} value={flow.target?.id} onChange={(id: string) => { const target = service(modeler, 'elementRegistry').get(id); if (target) leadTo(modeler, element, outcome.code, target); }}
            options={places.map(({ id, businessObject }) => ({ value: id, label: english(id, businessObject.name) }))} />
        </div>
      )}
      <small className={styles.help}>{outcome.code}</small>
    </div>
  );
}

function freeCode(outcomes: readonly OutcomeValues[]): string {
  for (let number = outcomes.length + 1; ; number++) if (!outcomes.some(({ code }) => code === `outcome_${number}`)) return `outcome_${number}`;
}
