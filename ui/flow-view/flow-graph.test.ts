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

describe('a sub-process', () => {
  const inner = (id: string, type: string, name: string) => ({ ...node(id, type, name), parent: 'frame' });
  const framed: FlowGraph = {
    nodes: [
      node('start', 'StartEvent', ''), node('frame', 'SubProcess', '寄出之前'), inner('in', 'StartEvent', ''), inner('review', 'UserTask', 'review'),
      inner('out', 'EndEvent', ''), node('gone', 'BoundaryEvent', '', 'frame'), node('pay'), node('over', 'EndEvent', '已撤销'),
    ],
    flows: [flow('start', 'frame'), flow('in', 'review'), flow('review', 'out'), flow('frame', 'pay'), flow('gone', 'over')],
  };

  it('is entered at its start and left at its end', () => {
    expect([...takenWay(framed, ['start', 'review', 'pay'])]).toEqual(
      ['start', 'review', 'pay', 'start>frame', 'frame', 'in', 'in>review', 'review>out', 'out', 'frame>pay'],
    );
  });

  it('can be left over its boundary from any step inside', () => {
    expect([...takenWay(framed, ['review', 'over'])]).toEqual(['review', 'over', 'gone', 'gone>over']);
  });

  it('is a frame, not a step, and its steps stand where they are met', () => {
    expect(inFlowOrder(framed).filter(isStep).map(({ id }) => id)).toEqual(['review', 'over', 'pay']);
  });
});

describe('isStep', () => {
  it('knows gateways and nameless events', () => {
    expect(graph.nodes.filter(isStep).map(({ id }) => id)).toEqual(['refund', 'ship', 'change', 'review', 'apply', 'late']);
  });
});
