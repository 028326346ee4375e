import { Select } from 'antd';
import { typeWords } from '../../engine/model/words.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { changeKind, kindOf, kindsFor } from '../canvas/kinds.ts';
import type { Kind } from '../canvas/kinds.ts';
import type { PanelProps } from './panel-context.ts';
import styles from './properties.module.css';

/** What is selected, and what it can be turned into. */
export function Head({ modeler, element }: PanelProps) {
  const text = useText();
  const kinds = kindsFor(element);
  const name = text.label({ zh: element.businessObject.name ?? '', en: element.businessObject.get('reflow:nameEn') as string | undefined });
  const words = ({ type, definition }: Kind) => definition === undefined ? text.label(typeWords(type.replace('bpmn:', ''))) : text.t(`designer.event.${eventOf(definition)}`);
  const change = (code: string) => {
    const kind = kinds.find((one) => one.code === code);
    if (kind) changeKind(modeler, element, kind);
  };
  return (
    <div className={styles.head}>
      <h2>{name || text.t('designer.unnamed')}</h2>
      {kinds.length > 1
        ? <div data-part="kind"><Select size="small" className={styles.kind ?? ''} aria-label={text.t('designer.kind')} value={kindOf(element)} onChange={change} options={kinds.map((kind) => ({ value: kind.code, label: kind.definition === undefined && kind.code.includes('.') ? text.t('designer.event.plain', { kind: words(kind) }) : words(kind) }))} /></div>
        : <p>{text.label(typeWords(element.type.replace('bpmn:', '')))}</p>}
      <p className={styles.id}>{element.businessObject.id}</p>
    </div>
  );
}

/** `bpmn:TimerEventDefinition` → `timer` */
function eventOf(definition: string): 'timer' | 'message' | 'signal' | 'error' | 'escalation' | 'conditional' | 'terminate' {
  return definition.replace('bpmn:', '').replace('EventDefinition', '').toLowerCase() as 'timer';
}
