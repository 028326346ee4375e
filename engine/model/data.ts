import type { Mapping } from '../kernel/types.ts';
import { child, children, idOf, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';

/**
 * Data associations as mappings (BPMN 2.0.2, 10.4.2): a data object is the variable of its name. An association that
 * ends at no named data input or output is a drawing only, as most modellers write it, and maps nothing.
 */
export function readDataInputs(activity: ModdleElement): Mapping[] {
  return children(activity, 'dataInputAssociations').flatMap((association) => {
    const target = child(association, 'targetRef');
    const source = children(association, 'sourceRef')[0];
    if (!target || target.$type !== 'bpmn:DataInput') return [];
    const name = text(target, 'name');
    const value = transformation(association) ?? (source && variable(source));
    return name && value ? [{ name, value: `=${value}` }] : [];
  });
}

export function readDataOutputs(activity: ModdleElement): Mapping[] {
  return children(activity, 'dataOutputAssociations').flatMap((association) => {
    const target = child(association, 'targetRef');
    const source = children(association, 'sourceRef')[0];
    if (!target || !source || source.$type !== 'bpmn:DataOutput') return [];
    const output = text(source, 'name');
    const name = variable(target);
    const value = transformation(association) ?? (output && `${activity.$type === 'bpmn:UserTask' ? 'data' : 'result'}.${output}`);
    return name && value ? [{ name, value: `=${value}` }] : [];
  });
}

function transformation(association: ModdleElement): string | undefined {
  const holder = child(association, 'transformation');
  return holder && text(holder, 'body');
}

function variable(data: ModdleElement): string | undefined {
  return text(data, 'name') ?? idOf(data);
}
