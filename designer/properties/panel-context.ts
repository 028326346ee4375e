import type Modeler from 'bpmn-js/lib/Modeler.js';
import type { Model } from '../../engine/kernel/types.ts';
import type { Form } from '../../server/contracts/types.ts';
import { service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import type { Surroundings } from '../problems/check-flow.ts';
import type { Speaker } from '../words/speaker.ts';

/** What every part of the panel works with. */
export interface PanelProps {
  modeler: Modeler;
  element: Drawn;
  forms: readonly Form[];
  around: Surroundings;
  flowLabels: Readonly<Record<string, { zh: string; en?: string | undefined }>>;
  groupLabels: Readonly<Record<string, { zh: string; en?: string | undefined }>>;
  decisionLabels: Readonly<Record<string, { zh: string; en?: string | undefined }>>;
  /** Key of the flow. */
  flow: string;
  model: Model | undefined;
  /** Says conditions in the reader's words. */
  speaker: Speaker;
}

/** The attribute of an element as text; absent: ''. */
export function attribute({ element }: Pick<PanelProps, 'element'>, name: string): string {
  const value = element.businessObject.get(name);
  return typeof value === 'string' ? value : '';
}

/** Sets attributes as one step that can be undone; an empty text takes one away. */
export function setAttributes({ modeler, element }: Pick<PanelProps, 'modeler' | 'element'>, values: Record<string, unknown>): void {
  service(modeler, 'modeling').updateProperties(element, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value])));
}
