import { typeWords } from '../../engine/model/words.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { isA } from '../canvas/services.ts';
import { ClockSection } from './clock-section.tsx';
import { ConditionSection } from './condition-section.tsx';
import { EventSection } from './event-section.tsx';
import { FormSection } from './form-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { LoopSection } from './loop-section.tsx';
import { MappingRows } from './mapping-rows.tsx';
import { OutcomesSection } from './outcomes-section.tsx';
import type { PanelProps } from './panel-context.ts';
import { Section } from './parts.tsx';
import { PeopleSection } from './people-section.tsx';
import { CalledSection, ServiceSection } from './service-section.tsx';
import styles from './properties.module.css';

/** Everything that can be set on what is selected; each part shows only where it means something. */
export function Properties(props: PanelProps) {
  const text = useText();
  const { element } = props;
  const is = (type: string) => isA(element, type);
  const user = is('bpmn:UserTask');
  return (
    <aside className={styles.panel} aria-label={text.t('designer.properties')}>
      <div className={styles.head}>
        <h2>{text.label({ zh: element.businessObject.name, en: element.businessObject.get('reflow:nameEn') } as { zh: string }) || text.t('designer.unnamed')}</h2>
        <p>{text.label(typeWords(element.type.replace('bpmn:', '')))} · {element.businessObject.id}</p>
      </div>
      {/* What was typed for one step must not be taken for the next. */}
      <div key={element.id}>
        <GeneralSection {...props} />
        {user && <PeopleSection {...props} />}
        {user && <OutcomesSection {...props} />}
        {user && <ClockSection {...props} />}
        {user && <FormSection {...props} />}
        {is('bpmn:ServiceTask') && <ServiceSection {...props} />}
        {(is('bpmn:BusinessRuleTask') || is('bpmn:CallActivity')) && <CalledSection {...props} />}
        {is('bpmn:SequenceFlow') && <ConditionSection {...props} />}
        {is('bpmn:Event') && <EventSection {...props} />}
        {is('bpmn:FlowNode') && !is('bpmn:Gateway') && <Section title={text.t('designer.outputs')} closed><MappingRows {...props} kind="Output" /></Section>}
        {is('bpmn:Activity') && <LoopSection {...props} />}
      </div>
    </aside>
  );
}
