import { describe, expect, it } from 'vitest';
import { putEnglishNames, readGraph, widenLabels } from './read-graph.ts';

describe('readGraph', () => {
  it('reads nodes with their frame and host, and flows between them', () => {
    const frame = { id: 'frame', type: 'bpmn:SubProcess', businessObject: { name: '寄出之前' } };
    const graph = readGraph([
      frame,
      { id: 'review', type: 'bpmn:UserTask', parent: frame, businessObject: { name: ' 客服审核 ' } },
      { id: 'late', type: 'bpmn:BoundaryEvent', host: { id: 'review' }, parent: frame, businessObject: {} },
      { id: 'f', type: 'bpmn:SequenceFlow', source: { id: 'late' }, target: { id: 'review' }, businessObject: {} },
      { id: 'f_label', type: 'label', businessObject: { name: '到期' } },
      { id: 'note', type: 'bpmn:TextAnnotation', businessObject: {} },
    ]);
    expect(graph).toEqual({
      nodes: [
        { id: 'frame', type: 'SubProcess', name: '寄出之前' },
        { id: 'review', type: 'UserTask', name: '客服审核', parent: 'frame' },
        { id: 'late', type: 'BoundaryEvent', name: '', host: 'review', parent: 'frame' },
      ],
      flows: [{ id: 'f', source: 'late', target: 'review' }],
    });
  });
});

describe('putEnglishNames', () => {
  it('takes the author’s English names, inside sub-processes too, and keeps Chinese where there is none', () => {
    const review = { name: '客服审核', $attrs: { 'reflow:nameEn': 'Agent review' } };
    const ship = { name: '买家寄回', $attrs: {} };
    const definitions = { rootElements: [{ name: '退货', flowElements: [{ name: '寄出之前', flowElements: [review, ship] }] }] };
    putEnglishNames(definitions);
    expect([review.name, ship.name]).toEqual(['Agent review', '买家寄回']);
  });
});

describe('widenLabels', () => {
  it('grows a label around its middle', () => {
    const bounds = { x: 100, y: 50, width: 20, height: 14 };
    widenLabels({ diagrams: [{ plane: { planeElement: [{ label: { bounds } }, {}] } }] }, 1.5);
    expect(bounds).toEqual({ x: 95, y: 50, width: 30, height: 21 });
  });
});
