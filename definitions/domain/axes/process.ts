/** A step at which a ticket stands; `model`: the flow that it belongs to, a called one has its own. */
export interface OpenStep { model: string; element: string }

/** What waits in a flow, as far as the axis needs to know. */
interface Waiting extends OpenStep { kind: string; purpose?: string }

/**
 * The process axis: people's and machines' work that is open, and news that the flow itself waits for; never what only stands by on a border.
 * Each step once, in the order of the waits; none when it is over.
 */
export function processAxis(waits: readonly Waiting[]): OpenStep[] {
  const steps = waits.filter(({ kind, purpose }) => kind === 'user' || kind === 'service' || (kind === 'message' && purpose === 'catch'));
  return steps.filter((step, index) => steps.findIndex(({ model, element }) => model === step.model && element === step.element) === index)
    .map(({ model, element }) => ({ model, element }));
}
