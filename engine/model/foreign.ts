import { child, children, idOf } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { report } from './translation.ts';
import type { Translation } from './translation.ts';
import { walk } from './walk.ts';

/** Namespaces that only look: colours and the like change nothing that runs. */
const harmless = /^(?:xmlns|xsi|color|bioc|di|dc|bpmndi|modeler|id$)/;

/** Names, per element, what another tool wrote and nothing here reads, so that no one believes it works. */
export function reportForeign(process: ModdleElement, translation: Translation): void {
  for (const element of walk(process)) {
    if (!element.$type.startsWith('bpmn:') || element.$type === 'bpmn:ExtensionElements') continue;
    const names = new Set(Object.keys(element.$attrs).filter((name) => name.includes(':') && !harmless.test(name)));
    const holder = child(element, 'extensionElements');
    for (const value of holder ? children(holder, 'values') : []) {
      if (value.$descriptor.isGeneric && !harmless.test(value.$type)) names.add(value.$type);
    }
    if (names.size > 0) report(translation, 'foreign-extension', idOf(nearest(element)), { names: [...names].join(', ') });
  }
}

function nearest(element: ModdleElement): ModdleElement {
  let at = element;
  while (!at.id && at.$parent) at = at.$parent;
  return at;
}
