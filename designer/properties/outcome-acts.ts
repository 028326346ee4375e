import type Modeler from 'bpmn-js/lib/Modeler.js';
import { addEnd } from '../catalogue/complete-step.ts';
import { choiceOf, flowOfOutcome, flowsFrom } from '../canvas/composite.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { asCondition, outcomeCondition } from '../canvas/flow-condition.ts';
import { middle, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';

export interface OutcomeValues { code: string; zh: string; en?: string; tone?: string; needsReason?: boolean; roles?: string }

export function outcomesOf(step: Drawn): OutcomeValues[] {
  return readSettings(step.businessObject, 'Outcome') as unknown as OutcomeValues[];
}

/** Changes an outcome; its flow's label follows its names. */
export function changeOutcome(modeler: Modeler, step: Drawn, code: string, change: Partial<OutcomeValues>): void {
  asOne(modeler, () => {
    const next = outcomesOf(step).map((outcome) => (outcome.code === code ? { ...outcome, ...change } : outcome));
    writeSettings(modeler, step, 'Outcome', next.map((outcome) => ({ ...outcome })));
    const flow = flowOfOutcome(step, code);
    if (flow && (change.zh !== undefined || change.en !== undefined)) {
      const { zh, en } = next.find((outcome) => outcome.code === code) as OutcomeValues;
      service(modeler, 'modeling').updateProperties(flow, { name: zh, 'reflow:nameEn': en || undefined });
    }
  });
}

/** Adds an outcome with a way of its own to an end; without a choice yet the step gets one, and what was its way becomes its first outcome's. */
export function addOutcome(modeler: Modeler, step: Drawn, outcome: OutcomeValues): void {
  asOne(modeler, () => {
    const before = outcomesOf(step);
    writeSettings(modeler, step, 'Outcome', [...before, outcome].map((one) => ({ ...one })));
    const choice = choiceOf(step) ?? (before.length === 1 ? addChoice(modeler, step, before[0] as OutcomeValues) : undefined);
    if (!choice) return;
    const tools = { modeling: service(modeler, 'modeling'), elements: service(modeler, 'elementFactory'), registry: service(modeler, 'elementRegistry') };
    const end = addEnd(tools, choice, { end: 'closed', label: { zh: outcome.zh, en: outcome.en } });
    label(modeler, tools.modeling.connect(choice, end), outcome);
  });
}

/** Takes an outcome and its way; an end that only it led to goes too. */
export function removeOutcome(modeler: Modeler, step: Drawn, code: string): void {
  asOne(modeler, () => {
    const flow = flowOfOutcome(step, code);
    const end = flow?.target?.type === 'bpmn:EndEvent' && flow.target.incoming.length === 1 ? [flow.target] : [];
    writeSettings(modeler, step, 'Outcome', outcomesOf(step).filter((outcome) => outcome.code !== code).map((one) => ({ ...one })));
    if (flow) service(modeler, 'modeling').removeElements([flow, ...end]);
  });
}

/** Leads the way of an outcome to another step. */
export function leadTo(modeler: Modeler, step: Drawn, code: string, target: Drawn): void {
  const flow = flowOfOutcome(step, code);
  if (flow && flow.target !== target) service(modeler, 'modeling').reconnectEnd(flow, target, middle(target));
}

function addChoice(modeler: Modeler, step: Drawn, first: OutcomeValues): Drawn | undefined {
  const modeling = service(modeler, 'modeling');
  const [on, ...more] = flowsFrom(step);
  if (!on || more.length > 0) return undefined;
  const choice = modeling.createShape(service(modeler, 'elementFactory').createShape({ type: 'bpmn:ExclusiveGateway' }), { x: step.x + step.width + 60, y: middle(step).y }, step.parent as Drawn);
  modeling.reconnectStart(on, choice, middle(choice));
  modeling.connect(step, choice);
  modeling.updateProperties(choice, { name: `${step.businessObject.name ?? ''}结果` });
  label(modeler, on, first);
  return choice;
}

function label(modeler: Modeler, flow: Drawn, { code, zh, en }: OutcomeValues): void {
  service(modeler, 'modeling').updateProperties(flow, { name: zh, 'reflow:nameEn': en || undefined, conditionExpression: asCondition(service(modeler, 'bpmnFactory'), outcomeCondition(code)) });
}

/** Several changes as one command, so that they are undone as one. */
export function asOne(modeler: Modeler, work: () => void): void {
  service(modeler, 'commandStack').execute('reflow.together', { work });
}

/** Runs the changes that its context holds inside its own command. */
export class Together {
  preExecute({ work }: { work: () => void }): void {
    work();
  }

  execute(): [] {
    return [];
  }

  revert(): [] {
    return [];
  }
}
