import type Modeler from 'bpmn-js/lib/Modeler.js';
import { addEnd } from '../catalogue/add-end.ts';
import { choiceOf, flowOfOutcome, flowsFrom } from '../canvas/composite.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { asCondition, outcomeCondition } from '../canvas/flow-condition.ts';
import { middle, service } from '../canvas/services.ts';
import { asOne } from '../canvas/together.ts';
import type { Drawn } from '../canvas/services.ts';

export interface OutcomeValues { code: string; zh: string; en?: string; tone?: string; needsReason?: boolean; roles?: string }

export function outcomesOf(step: Drawn): OutcomeValues[] {
  return readSettings(step.businessObject, 'Outcome') as unknown as OutcomeValues[];
}

/** Changes an outcome; its flow's label follows its names, its flow's condition and the deadline its code. */
export function changeOutcome(modeler: Modeler, step: Drawn, code: string, change: Partial<OutcomeValues>): void {
  asOne(modeler, () => {
    const next = outcomesOf(step).map((outcome) => (outcome.code === code ? { ...outcome, ...change } : outcome));
    const flow = flowOfOutcome(step, code);
    const clock = readSettings(step.businessObject, 'Clock')[0];
    writeSettings(modeler, step, 'Outcome', next.map((outcome) => ({ ...outcome })));
    if (change.code !== undefined && clock?.outcome === code) writeSettings(modeler, step, 'Clock', [{ ...clock, outcome: change.code }]);
    const changed = next.find((outcome) => outcome.code === (change.code ?? code));
    if (flow && changed && (change.zh !== undefined || change.en !== undefined || change.code !== undefined)) label(modeler, flow, changed);
  });
}

/** Adds an outcome with a way of its own to an end; without a choice yet the step gets one, and what was its way becomes its first outcome's. */
export function addOutcome(modeler: Modeler, step: Drawn, outcome: OutcomeValues): void {
  asOne(modeler, () => {
    const before = outcomesOf(step);
    writeSettings(modeler, step, 'Outcome', [...before, outcome].map((one) => ({ ...one })));
    const choice = choiceOf(step) ?? (before.length === 1 ? addChoice(modeler, step, before[0] as OutcomeValues) : undefined);
    if (choice) label(modeler, service(modeler, 'modeling').connect(choice, newEnd(modeler, choice, outcome)), outcome);
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

/** Leads a way to another step. */
export function leadTo(modeler: Modeler, way: Drawn, target: Drawn): void {
  if (way.target !== target) service(modeler, 'modeling').reconnectEnd(way, target, middle(target));
}

/** Leads the way of an outcome, or the step's only way, to an end of its own. */
export function leadToNewEnd(modeler: Modeler, step: Drawn, outcome: OutcomeValues): void {
  asOne(modeler, () => {
    const way = flowOfOutcome(step, outcome.code) ?? flowsFrom(step)[0];
    if (way) leadTo(modeler, way, newEnd(modeler, choiceOf(step) ?? step, outcome));
  });
}

/** An outcome that went where the others go gets a line of its own, to an end. */
export function giveOwnWay(modeler: Modeler, step: Drawn, outcome: OutcomeValues): void {
  const choice = choiceOf(step);
  if (choice) asOne(modeler, () => label(modeler, service(modeler, 'modeling').connect(choice, newEnd(modeler, choice, outcome)), outcome));
}

function newEnd(modeler: Modeler, under: Drawn, { zh, en }: OutcomeValues): Drawn {
  return addEnd(modeler, under, { end: 'closed', label: { zh, en } });
}

function addChoice(modeler: Modeler, step: Drawn, first: OutcomeValues): Drawn | undefined {
  const modeling = service(modeler, 'modeling');
  const [on, ...more] = flowsFrom(step);
  if (!on || more.length > 0) return undefined;
  const choice = modeling.createShape(service(modeler, 'elementFactory').createShape({ type: 'bpmn:ExclusiveGateway' }), { x: step.x + step.width + 60, y: middle(step).y }, step.parent as Drawn);
  modeling.reconnectStart(on, choice, middle(choice));
  modeling.connect(step, choice);
  const english = step.businessObject.get('reflow:nameEn');
  modeling.updateProperties(choice, { name: `${step.businessObject.name ?? ''}结果`, ...(typeof english === 'string' ? { 'reflow:nameEn': `${english} result` } : {}) });
  label(modeler, on, first);
  return choice;
}

function label(modeler: Modeler, flow: Drawn, { code, zh, en }: OutcomeValues): void {
  service(modeler, 'modeling').updateProperties(flow, { name: zh, 'reflow:nameEn': en || undefined, conditionExpression: asCondition(service(modeler, 'bpmnFactory'), outcomeCondition(code)) });
}
