import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { ticketTypeSchema } from '../domain/ticket-type.ts';
import { defaultPolicy } from '../policies/default-policy.ts';
import { loadFlows } from './index.ts';

const validate = new Ajv({ allErrors: true }).compile(ticketTypeSchema);
const flows = loadFlows();

test.each(flows.filter(({ type }) => type !== 'called').map((flow) => [flow.key, flow] as const))('%s says what its tickets may do, in windows and reasons that the policy knows', (_key, flow) => {
  validate(flow.ticketType);
  expect(validate.errors).toBeNull();
  expect(['none', ...Object.keys(defaultPolicy.windows)]).toContain(flow.ticketType?.window);
  expect(defaultPolicy.reasons.some((reason) => reason.types.includes(flow.type)), 'a reason of its own').toBe(true);
});

test('flows that others call begin no tickets', () => {
  expect(flows.filter(({ type, ticketType }) => type === 'called' && ticketType !== undefined).map(({ key }) => key)).toEqual([]);
});

test('no two flows run one type', () => {
  const types = flows.filter(({ type }) => type !== 'called').map(({ type }) => type);
  expect(types).toEqual([...new Set(types)]);
});
