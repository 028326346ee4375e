import { children, idOf, localType } from '../moddle.ts';
import type { ModdleElement } from '../moddle.ts';
import { report } from '../translation.ts';
import type { Translation } from '../translation.ts';
import { walk } from '../walk.ts';
import { genericsOf } from './generic.ts';

/** Namespaces that only look: colours and the like change nothing that runs. */
const harmless = /^(?:xmlns|xsi|color|bioc|di|dc|bpmndi|modeler|signavio|id$)/;

/** Names, per element, what another tool wrote and nothing here reads, so that no one believes it works. */
export function reportForeign(process: ModdleElement, translation: Translation): void {
  for (const element of walk(process)) {
    if (!element.$type.startsWith('bpmn:') || element.$type === 'bpmn:ExtensionElements') continue;
    // BPMN's own way to name people says nothing that our roles and groups could check.
    const performers = element.$instanceOf('bpmn:Activity') ? children(element, 'resources').map(localType) : [];
    const named = [...performers, ...Object.keys(element.$attrs).filter((name) => name.includes(':')), ...genericsOf(element).map(({ $type }) => $type)];
    const owner = nearest(element);
    const adopted = translation.adopted.get(idOf(owner));
    const names = new Set(named.filter((name) => !harmless.test(name) && !adopted?.has(name)));
    if (names.size > 0) report(translation, 'foreign-extension', idOf(owner), { names: [...names].join(', ') });
  }
}

/** Loops and event definitions are read with the step that holds them. */
function nearest(element: ModdleElement): ModdleElement {
  let at = element;
  while (at.$parent && !at.$instanceOf('bpmn:FlowElement') && at.$type !== 'bpmn:Process') at = at.$parent;
  return at;
}
