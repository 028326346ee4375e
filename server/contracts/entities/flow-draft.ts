import { anyObject, count, instant, label, list, nullable, shape, text, truth } from '../schema.ts';
import { form } from './flow.ts';
import { flowScenario } from './scenario.ts';
import { typeTraits } from './ticket-type.ts';

/**
 * A flow as it is being changed. `revision` 0: nobody has changed it, it is the live version. `basedOn`: the version that it began from,
 * null for a flow that was never published. `editor`: who saved last. `ticketSchema`: what its tickets begin with.
 */
export const flowDraft = shape({
  key: text, label, xml: text, forms: list(form), scenarios: list(flowScenario), ticketType: nullable(typeTraits), ticketSchema: anyObject, basedOn: nullable(count), live: nullable(count),
  revision: count, editor: nullable(shape({ id: text, name: text })), updatedAt: nullable(instant),
});

/** A service task that flows may call. `input` and `output` are JSON Schemas. */
export const serviceTask = shape({
  id: text, label, description: label, icon: text, input: anyObject, output: anyObject, errors: list(text), movesMoney: truth,
});
