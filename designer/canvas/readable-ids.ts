import BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory.js';
import type { Business, Services } from './services.ts';

/** The ids that a diagram has, kept by the library. */
export interface TakenIds { assigned(id: string): unknown; claim(id: string, element: Business): void; unclaim(id: string): void }

/** What ids of a type begin with; other types by their own name. */
const stems: Readonly<Record<string, string>> = {
  UserTask: 'step', ServiceTask: 'service', BusinessRuleTask: 'decide', CallActivity: 'call', ScriptTask: 'compute', SendTask: 'send', ReceiveTask: 'receive', SubProcess: 'part',
  ExclusiveGateway: 'choice', InclusiveGateway: 'options', ParallelGateway: 'together', EventBasedGateway: 'race', StartEvent: 'start', EndEvent: 'end',
  IntermediateCatchEvent: 'wait', IntermediateThrowEvent: 'throw', BoundaryEvent: 'meanwhile', SequenceFlow: 'way', TextAnnotation: 'remark',
};

/** Gives new elements ids that people can read and write in expressions: `approve`, `approve2`, `way7`. */
export class ReadableIds extends BpmnFactory {
  static $inject = ['moddle'];

  override _ensureId(element: Business): void {
    if (element.id) this._model.ids.claim(element.id, element);
    else if (this._needsId(element)) {
      const local = element.$type.slice(element.$type.indexOf(':') + 1);
      element.id = freeId({ assigned: (id) => this._model.ids.assigned(id) }, stems[local] ?? local.charAt(0).toLowerCase() + local.slice(1));
      this._model.ids.claim(element.id, element);
    }
  }
}

/** The stem itself where it is free, else with the first free number: `review`, `review2`, `review3` … */
export function freeId({ assigned }: Pick<TakenIds, 'assigned'>, stem: string): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}${number}`;
    if (!assigned(id)) return id;
  }
}

/** What the id of a copy begins with: `review2` → `review`. */
export function stemOf(id: string): string {
  return id.replace(/\d+$/, '') || id;
}

/** `wait-goods`, `service:stop-shipment` → `waitGoods`, `stopShipment`. */
export function camelCase(code: string): string {
  return code.slice(code.indexOf(':') + 1).replaceAll(/[-_.\s]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

interface Pasted { descriptor: { businessObject?: Business; labelTarget?: unknown } }

/** A pasted element is called after what it was copied from, not after its type. */
export class CopiesKeepNames {
  static $inject = ['eventBus', 'moddle'];

  constructor(eventBus: Services['eventBus'], moddle: Services['moddle']) {
    const from = new WeakMap<object, string>();
    eventBus.on('copyPaste.pasteElement', 1500, ({ descriptor }: Pasted) => {
      if (descriptor.businessObject?.id) from.set(descriptor, descriptor.businessObject.id);
    });
    // After the library has made the new element.
    eventBus.on('copyPaste.pasteElement', 900, ({ descriptor }: Pasted) => {
      const [made, original] = [descriptor.businessObject, from.get(descriptor)];
      if (!made || descriptor.labelTarget || original === undefined || made.id === original) return;
      moddle.ids.unclaim(made.id);
      made.id = freeId({ assigned: (id) => moddle.ids.assigned(id) }, stemOf(original));
      moddle.ids.claim(made.id, made);
    });
  }
}
