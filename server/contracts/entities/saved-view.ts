import { listOf, oneOfWords, shape, text, truth, uuid } from '../schema.ts';
import { view } from './ticket.ts';

/** Columns of the list that can be chosen, in the order in which a table has them when nobody chose. */
export const columns = [
  'due', 'goods', 'sku', 'type', 'reason', 'status', 'step', 'amount', 'buyer', 'assignee', 'group', 'tags', 'number', 'applied',
] as const;

export const chosenColumns = listOf(oneOfWords(...columns), 1, columns.length);

/** What the list's address says: names of filters with their values as text. */
const filter = {
  type: 'object', maxProperties: 20, propertyNames: { type: 'string', pattern: '^[a-z]{1,20}$' }, additionalProperties: { type: 'string', maxLength: 500 },
} as const;

const name = { type: 'string', minLength: 1, maxLength: 40 } as const;

/** A list that somebody keeps under a name: a view, what narrows and orders it, its columns. `mine`: the reader made it. */
export const savedView = shape({ id: uuid, name: text, base: view, filter, columns: chosenColumns, shared: truth, mine: truth });

export const savedViewBody = shape({ name, base: view, filter, columns: chosenColumns, shared: truth });
