import type Modeler from 'bpmn-js/lib/Modeler.js';
import { camelCase, freeId } from './readable-ids.ts';
import { service } from './services.ts';
import type { Business } from './services.ts';

/** Messages, signals, errors and escalations stand beside the process, and events name them. */
export function rootsOf(modeler: Modeler, type: string): Business[] {
  return (definitionsOf(modeler).get('rootElements') as Business[]).filter(({ $type }) => $type === type);
}

/** The flow's element of a type with a name or code; a new one where it has none. @param attribute what others know it by, such as `errorCode` */
export function rootCalled(modeler: Modeler, type: string, attribute: string, name: string): Business {
  const known = rootsOf(modeler, type).find((root) => root.get(attribute) === name);
  if (known) return known;
  const { ids } = service(modeler, 'moddle');
  const id = freeId({ assigned: (taken) => ids.assigned(taken) }, `${type.replace('bpmn:', '').toLowerCase()}_${camelCase(name).replaceAll(/\W/g, '') || 'new'}`);
  const made = service(modeler, 'bpmnFactory').create(type, { id, name, [attribute]: name });
  const definitions = definitionsOf(modeler);
  made.$parent = definitions;
  // They stand before the process that refers to them, as the standard's order has it.
  (definitions.get('rootElements') as Business[]).unshift(made);
  return made;
}

function definitionsOf(modeler: Modeler): Business {
  const root = service(modeler, 'canvas').getRootElement().businessObject;
  return root.$instanceOf('bpmn:Definitions') ? root : (root.$parent as Business);
}
