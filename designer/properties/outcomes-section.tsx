import { Button, Checkbox, Select } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { service } from '../canvas/services.ts';
import { addOutcome, changeOutcome, outcomesOf, removeOutcome } from './outcome-acts.ts';
import type { OutcomeValues } from './outcome-acts.ts';
import { OutcomeRoles } from './outcome-roles.tsx';
import { OutcomeWay } from './outcome-way.tsx';
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
    <div data-part="outcomes">
      <Section title={text.t('designer.outcomes')} extra={<Button type="link" size="small" onClick={add}>{text.t('designer.outcomes.add')}</Button>}>
        {outcomes.map((outcome) => <OutcomeCard key={outcome.code} outcome={outcome} only={outcomes.length === 1} {...props} />)}
      </Section>
    </div>
  );
}

function OutcomeCard(props: PanelProps & { outcome: OutcomeValues; only: boolean }) {
  const text = useText();
  const { outcome, modeler, element } = props;
  const name = text.label({ zh: outcome.zh, en: outcome.en });
  const change = (values: Partial<OutcomeValues>) => changeOutcome(modeler, element, outcome.code, values);
  const codes = outcomesOf(element).map(({ code }) => code);
  const checkCode = (code: string) => {
    if (!/^[a-z][a-z0-9_]*$/.test(code)) return text.t('designer.outcome.code.shape');
    return codes.includes(code) && code !== outcome.code ? text.t('designer.outcome.code.taken') : undefined;
  };
  return (
    <div className={styles.card} role="group" aria-label={name}>
      <div className={styles.pair}>
        <TextField label={text.t('designer.outcome.zh')} value={outcome.zh} onCommit={(zh) => change({ zh })} check={(zh) => (zh ? undefined : text.t('designer.needed'))} />
        <TextField label={text.t('designer.outcome.en')} value={outcome.en ?? ''} onCommit={(en) => change({ en })} />
      </div>
      <div className={styles.row}>
        <Select size="small" aria-label={text.t('designer.outcome.tone', { name })} value={outcome.tone ?? 'neutral'} onChange={(tone: string) => change({ tone })} options={tones.map((value) => ({ value, label: text.t(`designer.tone.${value}`) }))} />
        <Checkbox className={styles.grow ?? ''} checked={outcome.needsReason === true} onChange={(event) => change({ needsReason: event.target.checked })}>{text.t('designer.outcome.reason')}</Checkbox>
        <Button size="small" type="text" aria-label={text.t('designer.outcome.remove', { name })} onClick={() => { service(modeler, 'canvas').focus(); removeOutcome(modeler, element, outcome.code); }} icon={<Icon name="cross" size={12} />} />
      </div>
      <OutcomeWay {...props} />
      <details className={styles.more}>
        <summary>{text.t('designer.outcome.more', { code: outcome.code })}</summary>
        <TextField label={text.t('designer.outcome.code')} help={text.t('designer.outcome.code.help')} value={outcome.code} check={checkCode} onCommit={(code) => change({ code })} />
        <OutcomeRoles name={name} value={outcome.roles} onChange={(roles) => change({ roles })} />
      </details>
    </div>
  );
}

function freeCode(outcomes: readonly OutcomeValues[]): string {
  for (let number = outcomes.length + 1; ; number++) if (!outcomes.some(({ code }) => code === `outcome_${number}`)) return `outcome_${number}`;
}
