import type Modeler from 'bpmn-js/lib/Modeler.js';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import { rootCalled, rootsOf } from '../canvas/root-elements.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { service } from '../canvas/services.ts';
import type { Business, Drawn } from '../canvas/services.ts';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';

/** What events name: the kind of their definition, its reference, and the attribute that holds the name that others use. */
export interface Trigger { kind: 'Message' | 'Signal' | 'Error' | 'Escalation'; reference: string; code: string }

export const triggers: readonly Trigger[] = [
  { kind: 'Message', reference: 'messageRef', code: 'name' },
  { kind: 'Signal', reference: 'signalRef', code: 'name' },
  { kind: 'Error', reference: 'errorRef', code: 'errorCode' },
  { kind: 'Escalation', reference: 'escalationRef', code: 'escalationCode' },
];

/** Which message, signal, error or escalation an event is about; those of this flow are offered. */
export function TriggerSection(props: PanelProps & { trigger: Trigger; definition: Business }) {
  const text = useText();
  const { modeler, element, trigger, definition } = props;
  const name = codeOf(definition.get(trigger.reference) as Business | undefined, trigger);
  const key = trigger.kind.toLowerCase() as 'message' | 'signal' | 'error' | 'escalation';
  const offered = [...(trigger.kind === 'Error' ? errorsAround(props) : []), ...rootsOf(modeler, `bpmn:${trigger.kind}`).map((root) => codeOf(root, trigger))];
  return (
    <Section title={text.t(`designer.event.${key}`)}>
      <NameField key={name} label={text.t(`designer.trigger.${key}`)} help={text.t(`designer.trigger.${key}.help`)} value={name} offered={[...new Set(offered)].filter(Boolean)} onCommit={(next) => refer(modeler, element, definition, trigger, next)} />
      {trigger.kind === 'Message' && (
        <FeelField label={text.t('designer.trigger.key')} help={text.t('designer.trigger.key.help')} literal value={String(definition.get('reflow:correlationKey') ?? '')} paths={knownPaths(props)}
          onCommit={(feel) => service(modeler, 'modeling').updateModdleProperties(element, definition, { 'reflow:correlationKey': feel || undefined })} />
      )}
    </Section>
  );
}

/** The message that a receiving or sending step names. */
export function MessageTaskSection(props: PanelProps) {
  const trigger = triggers[0] as Trigger;
  return <TriggerSection {...props} trigger={trigger} definition={props.element.businessObject} />;
}

function NameField({ label, help, value, offered, onCommit }: { label: string; help: string; value: string; offered: readonly string[]; onCommit: (name: string) => void }) {
  const [draft, setDraft] = useState(value);
  const commit = () => { if (draft.trim() !== value) onCommit(draft.trim()); };
  return (
    <Field label={label} help={help}>
      {(id) => <AutoComplete id={id} style={{ width: '100%' }} value={draft} options={offered.map((one) => ({ value: one }))} onChange={setDraft} onBlur={commit} />}
    </Field>
  );
}

function refer(modeler: Modeler, element: Drawn, definition: Business, { kind, reference, code }: Trigger, name: string): void {
  const root = name === '' ? undefined : rootCalled(modeler, `bpmn:${kind}`, code, name);
  service(modeler, 'modeling').updateModdleProperties(element, definition, { [reference]: root });
}

function codeOf(root: Business | undefined, { code }: Trigger): string {
  const value = root?.get(code) ?? root?.name;
  return typeof value === 'string' ? value : '';
}

/** Errors of the service that an event is attached to. */
function errorsAround({ element, around }: PanelProps): string[] {
  const service = element.host?.businessObject.get('reflow:service');
  return around.services.find(({ id }) => id === service)?.errors ?? [];
}
