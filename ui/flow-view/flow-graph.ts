/** What a flow view needs to know of a node. `host`: a boundary event hangs on this activity; `parent`: the sub-process around it. */
export interface GraphNode { id: string; name: string; type: string; host?: string; parent?: string }
export interface GraphFlow { id: string; source: string; target: string }
/** The nodes and sequence flows of a diagram, sub-processes included. */
export interface FlowGraph { nodes: GraphNode[]; flows: GraphFlow[] }

/** A step a person would name: everything but gateways, nameless events, and the frames around steps. */
export function isStep(node: GraphNode): boolean {
  return node.name !== '' && !node.type.endsWith('Gateway') && !isFrame(node);
}

/** A sub-process is drawn around its steps. */
export function isFrame(node: GraphNode): boolean {
  return ['SubProcess', 'Transaction', 'AdHocSubProcess'].includes(node.type);
}

/** Nodes in the order in which a token meets them: from the starts along the flows, each once; what nothing leads to comes last. */
export function inFlowOrder(graph: FlowGraph): GraphNode[] {
  const entered = new Set(graph.flows.map((flow) => flow.target));
  const queue = graph.nodes.filter((node) => node.type === 'StartEvent' && !node.parent && !entered.has(node.id)).map((node) => node.id);
  const seen = new Set<string>();
  while (queue.length > 0) {
    const id = queue.shift() ?? '';
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...stepsOn(graph, id).map((step) => step.to));
  }
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const met = [...seen].flatMap((id) => byId.get(id) ?? []);
  return [...met, ...graph.nodes.filter((node) => !seen.has(node.id))];
}

/**
 * The sequence flows and gateways between visited nodes, in the order they were visited: between two neighbours the shortest way that
 * passes no other step. What a ticket's trail leaves out (gateways, nameless events) is found again this way.
 */
export function takenWay(graph: FlowGraph, visited: readonly string[]): Set<string> {
  const taken = new Set<string>(visited);
  visited.slice(1).forEach((to, index) => {
    for (const id of wayBetween(graph, visited[index] ?? '', to)) taken.add(id);
  });
  return taken;
}

interface Hop { flow: string | null; to: string }

/** Where a token may go from a node: along its flows, over its boundary events, into a sub-process and out of it at its ends. */
function stepsOn(graph: FlowGraph, from: string): Hop[] {
  const here = graph.nodes.find((node) => node.id === from);
  const outer = here?.parent;
  const along = (id: string): Hop[] => graph.flows.filter((flow) => flow.source === id).map((flow) => ({ flow: flow.id, to: flow.target }));
  const over = (id: string): Hop[] => graph.nodes.filter((node) => node.host === id).map((node) => ({ flow: null, to: node.id }));
  const into = graph.nodes.filter((node) => node.parent === from && node.type === 'StartEvent').map((node): Hop => ({ flow: null, to: node.id }));
  const out = outer === undefined ? [] : [...(here?.type === 'EndEvent' ? along(outer) : []), ...over(outer)];
  // What has an inside is passed through it, never beside it.
  return [...into, ...(into.length > 0 ? [] : along(from)), ...over(from), ...out];
}

function wayBetween(graph: FlowGraph, from: string, to: string): string[] {
  const steps = new Set(graph.nodes.filter(isStep).map((node) => node.id));
  const queue: { at: string; way: string[] }[] = [{ at: from, way: [] }];
  const seen = new Set([from]);
  while (queue.length > 0) {
    const { at, way } = queue.shift() ?? { at: '', way: [] };
    for (const hop of stepsOn(graph, at)) {
      const next = [...way, ...(hop.flow ? [hop.flow] : []), hop.to];
      if (hop.to === to) return next;
      // A named boundary event is a step by its name, yet it is what led on.
      const passable = !steps.has(hop.to) || hop.flow === null;
      if (passable && !seen.has(hop.to)) queue.push({ at: hop.to, way: next });
      seen.add(hop.to);
    }
  }
  return [];
}
