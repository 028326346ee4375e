import { describe, expect, test } from 'vitest';
import { loadFlows } from '../../definitions/flows/index.ts';
import { serviceTasks } from '../../definitions/service-tasks/index.ts';
import { createEvaluator } from '../expressions/evaluator.ts';
import type { Model } from '../kernel/types.ts';
import { compile } from './compile.ts';
import { moneySteps } from './money-steps.ts';

const { paths } = createEvaluator();
const moving = new Set(serviceTasks.filter(({ movesMoney }) => movesMoney).map(({ id }) => id));

async function stepsOf(key: string, from = '', to = ''): Promise<Set<string>> {
  const xml = loadFlows().find((flow) => flow.key === key)?.xml.replace(from, to) ?? '';
  return moneySteps((await compile(xml)).model as Model, { movesMoney: (service) => moving.has(service), callMovesMoney: (flow) => ['pay-refund', 'compensate'].includes(flow), paths });
}

describe('the steps that move money', () => {
  test('are those that pay, that call what pays, and that say how much', async () => {
    const found = await stepsOf('refund-only');
    for (const element of ['pay', 'review', 'arbitration', 'rulingGate_backGate']) expect({ element, found: found.has(element) }).toEqual({ element, found: element !== 'rulingGate_backGate' });
  });

  test('are the ways that lead into a payment too: who leads one past the review changes what is paid', async () => {
    const found = await stepsOf('refund-only');
    expect([...found].some((id) => id.endsWith('_pay'))).toBe(true);
  });

  test('are none where nothing is paid', async () => {
    expect([...await stepsOf('resend-invoice')]).toEqual([]);
  });
});
