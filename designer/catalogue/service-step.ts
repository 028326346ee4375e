import type { ServiceTaskCard } from '../../server/contracts/types.ts';
import { iconPaths, type IconName } from '../../ui/components/icon-paths.ts';
import type { StepSpec } from './step-spec.ts';

/** The card of a registered service. What it must be given is asked in its properties. */
export function serviceStep(task: ServiceTaskCard): StepSpec {
  const required = (task.input as { required?: string[] }).required ?? [];
  return {
    id: `service:${task.id}`, group: 'services', icon: task.icon in iconPaths ? (task.icon as IconName) : 'bolt', label: task.label, help: task.description, type: 'bpmn:ServiceTask',
    attributes: { service: task.id, buyerVisible: false }, ...(task.movesMoney ? { errors: task.errors } : {}),
    inputs: required.map((name) => ({ name, value: usual(task, name) })),
  };
}

/** What an input usually is, so that the step works as it comes: the first choice, or the ticket's value of that name. */
function usual(task: ServiceTaskCard, name: string): string {
  const schema = (task.input as { properties?: Record<string, { enum?: unknown[]; const?: unknown }> }).properties?.[name];
  const first = schema?.const ?? schema?.enum?.[0];
  if (typeof first === 'string') return first;
  return name === 'orderNumber' ? '=order.number' : `=${name}`;
}
