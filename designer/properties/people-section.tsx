import { Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { isA, service } from '../canvas/services.ts';
import { roles } from '../problems/roles.ts';
import { codesOf } from './codes.ts';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';

/** Who may do the step: any of these fits; a decision table may choose the group or the person. */
export function PeopleSection(props: PanelProps) {
  const text = useText();
  const { modeler, element, around, groupLabels, decisionLabels } = props;
  const people = readSettings(element.businessObject, 'People')[0] ?? {};
  const write = (change: Record<string, string>) => {
    const next = { ...people, ...change };
    writeSettings(modeler, element, 'People', Object.values(next).some(Boolean) ? [next] : []);
  };
  const others = service(modeler, 'elementRegistry').filter((other) => other !== element && !other.labelTarget && isA(other, 'bpmn:UserTask'));
  return (
    <Section title={text.t('designer.people')}>
      <Field label={text.t('designer.people.roles')}>
        {(id) => <Select id={id} mode="multiple" value={codesOf(people.roles)} onChange={(chosen: string[]) => write({ roles: chosen.join(',') })} options={roles.map((role) => ({ value: role, label: text.t(`shell.role.${role}`) }))} />}
      </Field>
      <Field label={text.t('designer.people.groups')}>
        {(id) => <Select id={id} mode="multiple" value={codesOf(people.groups)} onChange={(chosen: string[]) => write({ groups: chosen.join(',') })} options={around.groups.map((group) => ({ value: group, label: text.label(groupLabels[group] ?? { zh: group }) }))} />}
      </Field>
      <Field label={text.t('designer.people.decision')} help={text.t('designer.people.decision.help')}>
        {(id) => <Select id={id} allowClear value={attribute(props, 'reflow:decision') || undefined} onChange={(key: string | undefined) => setAttributes(props, { 'reflow:decision': key ?? '' })} options={around.decisions.map((key) => ({ value: key, label: text.label(decisionLabels[key] ?? { zh: key }) }))} />}
      </Field>
      <Field label={text.t('designer.people.sameAs')} help={text.t('designer.people.sameAs.help')}>
        {(id) => <Select id={id} allowClear showSearch optionFilterProp="label" value={people.sameAs ? String(people.sameAs) : undefined} onChange={(same: string | undefined) => write({ sameAs: same ?? '' })} options={others.map((other) => ({ value: other.id, label: text.label({ zh: other.businessObject.name ?? other.id, en: other.businessObject.get('reflow:nameEn') as string | undefined }) }))} />}
      </Field>
      <FeelField label={text.t('designer.people.expression')} help={text.t('designer.people.expression.help')} value={String(people.expression ?? '')} paths={knownPaths(props)} onCommit={(expression) => write({ expression })} />
    </Section>
  );
}
