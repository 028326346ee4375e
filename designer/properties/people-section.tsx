import { Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { isA, service } from '../canvas/services.ts';
import { expressionProblem } from '../problems/check-flow.ts';
import { roles } from '../problems/roles.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section, TextField } from './parts.tsx';

/** Who may do the step: any of these fits. */
export function PeopleSection({ modeler, element, around, groupLabels }: PanelProps) {
  const text = useText();
  const people = readSettings(element.businessObject, 'People')[0] ?? {};
  const write = (change: Record<string, string>) => {
    const next = { ...people, ...change };
    writeSettings(modeler, element, 'People', Object.values(next).some(Boolean) ? [next] : []);
  };
  const others = service(modeler, 'elementRegistry').filter((other) => other !== element && !other.labelTarget && isA(other, 'bpmn:UserTask'));
  return (
    <Section title={text.t('designer.people')}>
      <Field label={text.t('designer.people.roles')}>
        {(id) => <Select id={id} mode="multiple" value={codes(people.roles)} onChange={(chosen: string[]) => write({ roles: chosen.join(',') })} options={roles.map((role) => ({ value: role, label: text.t(`shell.role.${role}`) }))} />}
      </Field>
      <Field label={text.t('designer.people.groups')}>
        {(id) => <Select id={id} mode="multiple" value={codes(people.groups)} onChange={(chosen: string[]) => write({ groups: chosen.join(',') })} options={around.groups.map((group) => ({ value: group, label: text.label(groupLabels[group] ?? { zh: group }) }))} />}
      </Field>
      <Field label={text.t('designer.people.sameAs')} help={text.t('designer.people.sameAs.help')}>
        {(id) => <Select id={id} allowClear value={people.sameAs ? String(people.sameAs) : undefined} onChange={(same: string | undefined) => write({ sameAs: same ?? '' })} options={others.map((other) => ({ value: other.id, label: other.businessObject.name ?? other.id }))} />}
      </Field>
      <TextField
        label={text.t('designer.people.expression')} help={text.t('designer.people.expression.help')} value={String(people.expression ?? '')}
        check={(feel) => (feel ? problemOf(feel, text.label) : undefined)} onCommit={(expression) => write({ expression })}
      />
    </Section>
  );
}

function problemOf(feel: string, say: (label: { zh: string; en?: string }) => string): string | undefined {
  const problem = expressionProblem(feel);
  return problem && say(problem);
}

function codes(value: unknown): string[] {
  return typeof value === 'string' && value ? value.split(/[,，]/).map((code) => code.trim()).filter(Boolean) : [];
}
