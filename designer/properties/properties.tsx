import { useText } from '../../ui/i18n/use-text.ts';
import { isA } from '../canvas/services.ts';
import { CalledFlowSection, DecisionSection } from './called-section.tsx';
import { ClockSection } from './clock-section.tsx';
import { ConditionSection } from './condition-section.tsx';
import { EventSection } from './event-section.tsx';
import { FormSection } from './form-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { Head } from './head.tsx';
import { LoopSection } from './loop-section.tsx';
import { MappingRows } from './mapping-rows.tsx';
import { OutcomesSection } from './outcomes-section.tsx';
import type { PanelProps } from './panel-context.ts';
import { Section } from './parts.tsx';
import { PeopleSection } from './people-section.tsx';
import { ScriptSection } from './script-section.tsx';
import { ServiceSection } from './service-section.tsx';
import { MessageTaskSection } from './trigger-section.tsx';
import { WhenSection } from './when-section.tsx';
import styles from './properties.module.css';

/** Everything that can be set on what is selected; each part shows only where it means something. */
export function Properties(props: PanelProps) {
  const text = useText();
  const { element } = props;
  const is = (type: string) => isA(element, type);
  const user = is('bpmn:UserTask');
  const receives = is('bpmn:ReceiveTask');
  const plainSend = is('bpmn:SendTask') && element.businessObject.get('reflow:service') === undefined;
  return (
    <aside className={styles.panel} aria-label={text.t('designer.properties')}>
      <Head {...props} />
      {/* What was typed for one step must not be taken for the next. */}
      <div key={element.id}>
        <GeneralSection {...props} />
        {is('bpmn:Activity') && <WhenSection {...props} />}
        {user && <PeopleSection {...props} />}
        {user && <OutcomesSection {...props} />}
        {(user || receives) && <ClockSection {...props} />}
        {(user || is('bpmn:StartEvent')) && <FormSection {...props} />}
        {(is('bpmn:ServiceTask') || is('bpmn:SendTask')) && <ServiceSection {...props} />}
        {(receives || plainSend) && <MessageTaskSection {...props} />}
        {is('bpmn:BusinessRuleTask') && <DecisionSection {...props} />}
        {is('bpmn:CallActivity') && <CalledFlowSection {...props} />}
        {is('bpmn:ScriptTask') && <ScriptSection {...props} />}
        {is('bpmn:SequenceFlow') && <ConditionSection {...props} />}
        {is('bpmn:Event') && <EventSection {...props} />}
        {user && <Section title={text.t('designer.inputs')} closed><MappingRows {...props} kind="Input" /></Section>}
        {is('bpmn:FlowNode') && !is('bpmn:Gateway') && <Section title={text.t('designer.outputs')} closed><MappingRows {...props} kind="Output" /></Section>}
        {is('bpmn:Activity') && <LoopSection {...props} />}
      </div>
    </aside>
  );
}
