import { Button, Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { choiceOf, flowOfOutcome, flowsFrom } from '../canvas/composite.ts';
import { isFlowNode, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { giveOwnWay, leadTo, leadToNewEnd } from './outcome-acts.ts';
import type { OutcomeValues } from './outcome-acts.ts';
import type { PanelProps } from './panel-context.ts';
import styles from './properties.module.css';

const NEW_END = ' new end';

/** Where an outcome leads: its own line, the step's only line, or the line that is taken otherwise. */
export function OutcomeWay({ outcome, modeler, element, only }: PanelProps & { outcome: OutcomeValues; only: boolean }) {
  const text = useText();
  const name = text.label({ zh: outcome.zh, en: outcome.en });
  const own = flowOfOutcome(element, outcome.code) ?? (only ? onlyFlow(element) : undefined);
  const called = ({ id, businessObject }: Drawn): string => text.label({ zh: businessObject.name ?? id, en: businessObject.get('reflow:nameEn') as string | undefined });
  if (!own) {
    const otherwise = usualOf(element);
    return (
      <div className={styles.row}>
        <span className={styles.grow}>{otherwise?.target ? `→ ${called(otherwise.target)}（${text.t('otherwise')}）` : text.t('designer.outcome.nowhere')}</span>
        {choiceOf(element) && <Button size="small" type="link" onClick={() => giveOwnWay(modeler, element, outcome)}>{text.t('designer.outcome.ownWay')}</Button>}
      </div>
    );
  }
  const places = service(modeler, 'elementRegistry').filter((other) => isFlowNode(other) && other !== element && other.parent === element.parent && !/StartEvent|BoundaryEvent/.test(other.type));
  const lead = (id: string) => {
    const target = service(modeler, 'elementRegistry').get(id);
    if (id === NEW_END) leadToNewEnd(modeler, element, outcome);
    else if (target) leadTo(modeler, own, target);
  };
  return (
    <div className={styles.row}>
      <span aria-hidden="true">→</span>
      <Select className={styles.grow ?? ''} size="small" showSearch optionFilterProp="label" aria-label={text.t('designer.outcome.target', { name })} value={own.target?.id} onChange={lead}
        options={[...places.map((place) => ({ value: place.id, label: called(place) })), { value: NEW_END, label: text.t('designer.outcome.newEnd') }]} />
    </div>
  );
}

function onlyFlow(step: Drawn): Drawn | undefined {
  const flows = flowsFrom(step);
  return flows.length === 1 && !choiceOf(step) ? flows[0] : undefined;
}

function usualOf(step: Drawn): Drawn | undefined {
  const splitter = choiceOf(step) ?? step;
  const usual = splitter.businessObject.get('default') as { id: string } | undefined;
  const flows = flowsFrom(splitter);
  return flows.find(({ id }) => id === usual?.id) ?? (flows.length === 1 ? flows[0] : undefined);
}
