import { describe, expect, it } from 'vitest';
import { inFlowOrder, isStep, takenWay } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';

const node = (id: string, type = 'UserTask', name = id, host?: string) => ({ id, name, type, ...(host && { host }) });
const flow = (source: string, target: string) => ({ id: `${source}>${target}`, source, target });

/** apply → review → gateway → ship | change → (back to review); ship → refund → end; review has a timer that leads to refund. */
const graph: FlowGraph = {
  nodes: [
    node('end', 'EndEvent', ''), node('refund', 'ServiceTask'), node('ship'), node('change'), node('split', 'ExclusiveGateway', ''), node('review'),
    node('apply'), node('start', 'StartEvent', ''), node('late', 'BoundaryEvent', '到期', 'review'),
  ],
  flows: [
    flow('start', 'apply'), flow('apply', 'review'), flow('review', 'split'), flow('split', 'ship'), flow('split', 'change'), flow('change', 'review'),
    flow('ship', 'refund'), flow('late', 'refund'), flow('refund', 'end'),
  ],
};

describe('inFlowOrder', () => {
  it('follows the token, whatever the order in the file', () => {
    expect(inFlowOrder(graph).map(({ id }) => id)).toEqual(['start', 'apply', 'review', 'split', 'late', 'ship', 'change', 'refund', 'end']);
  });

  it('puts what nothing leads to at the end', () => {
    const lost = { ...graph, nodes: [node('lost'), ...graph.nodes] };
    expect(inFlowOrder(lost).at(-1)?.id).toBe('lost');
  });
});

describe('takenWay', () => {
  it('finds the gateway and flows that a trail leaves out', () => {
    expect([...takenWay(graph, ['apply', 'review', 'ship'])].toSorted()).toEqual(
      ['apply', 'apply>review', 'review', 'review>split', 'ship', 'split', 'split>ship'].toSorted(),
    );
  });

  it('takes the way back of a loop', () => {
    const way = takenWay(graph, ['review', 'change', 'review', 'ship']);
    expect(way.has('change>review') && way.has('split>ship')).toBe(true);
  });

  it('goes through a boundary event', () => {
    expect([...takenWay(graph, ['review', 'refund'])]).toEqual(['review', 'refund', 'late', 'late>refund']);
  });

  it('passes no other step on the way', () => {
    expect([...takenWay(graph, ['apply', 'refund'])]).toEqual(['apply', 'refund']);
  });
});

describe('isStep', () => {
  it('knows gateways and nameless events', () => {
    expect(graph.nodes.filter(isStep).map(({ id }) => id)).toEqual(['refund', 'ship', 'change', 'review', 'apply', 'late']);
  });
});
