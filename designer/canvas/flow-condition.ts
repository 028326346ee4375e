import type { Business, Drawn } from './services.ts';

/** The FEEL of a flow's condition, without the leading `=`. */
export function conditionOf(flow: Drawn): string {
  const body = (flow.businessObject.get('conditionExpression') as Business | undefined)?.get('body');
  return typeof body === 'string' ? body.replace(/^\s*=/, '').trim() : '';
}

/** What `updateProperties` takes for a condition; an empty text takes it away. */
export function asCondition(factory: { create(type: string, attributes?: object): Business }, feel: string): Business | undefined {
  return feel === '' ? undefined : factory.create('bpmn:FormalExpression', { body: `=${feel}` });
}

/** The condition of the flow that an outcome takes. */
export function outcomeCondition(code: string): string {
  return `outcome = "${code}"`;
}
