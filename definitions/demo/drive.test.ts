import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { demoTickets } from './tickets.ts';

const flows = new URL('../flows/', import.meta.url);
const ajv = new Ajv({ strict: false, formats: { money: true, file: true, 'date-time': true } });

interface Task { form: string; outcomes: string[] }

/** The user tasks of a flow by id, as far as a demo step needs them. */
function tasksOf(flow: string): Map<string, Task> {
  const xml = readFileSync(new URL(`${flow}/flow.bpmn`, flows), 'utf8');
  const tasks = [...xml.matchAll(/<bpmn:userTask id="(\w+)"([^>]*)>(.*?)<\/bpmn:userTask>/gs)];
  return new Map(tasks.map(([, id, attributes, body]) => [id!, {
    form: /reflow:form="([^"]+)"/.exec(attributes!)?.[1] ?? '',
    outcomes: [...body!.matchAll(/<reflow:outcome code="(\w+)"/g)].map((match) => match[1]!),
  }]));
}

const steps = demoTickets('2026-11-21T02:20:00Z').flatMap((ticket) => ticket.drive.map((step) => ({ flow: ticket.type.replace('_', '-'), ...step })));

describe('the steps of demo tickets', () => {
  it('name tasks and outcomes of the flows', () => {
    for (const step of steps) {
      const element = 'complete' in step ? step.complete : 'claim' in step ? step.claim : undefined;
      if (!element) continue;
      const task = tasksOf(step.flow).get(element);
      expect(task, `${step.flow} ${element}`).toBeDefined();
      if ('complete' in step) expect(task!.outcomes).toContain(step.outcome);
    }
  });

  it('fill the forms as the flows want them', () => {
    for (const step of steps) {
      if (!('complete' in step)) continue;
      const { form } = tasksOf(step.flow).get(step.complete)!;
      const { schema } = JSON.parse(readFileSync(new URL(`${step.flow}/forms/${form}.json`, flows), 'utf8')) as { schema: object };
      expect(ajv.validate(schema, { outcome: step.outcome, ...step.data }), `${step.flow} ${step.complete}: ${ajv.errorsText()}`).toBe(true);
    }
  });
});
