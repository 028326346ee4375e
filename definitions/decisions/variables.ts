/**
 * Names that decision tables of this product may read: what every ticket has (environment, facts of the buyer, data of the request),
 * and what a step gives its table as inputs. A table that reads another name is warned of.
 */
export const decisionVariables: readonly string[] = [
  'order', 'policy', 'shop', 'ticket', 'now', 'buyer',
  'request', 'quote', 'fault', 'approvedAmount', 'inspection', 'compensation', 'steps',
  'item', 'signals', 'role', 'kind',
];
