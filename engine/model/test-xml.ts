/** For tests: a BPMN file around the content of one process. Prefixes: none for BPMN, `reflow` for ours. */
export function flowXml(content: string, { id = 'flow', roots = '', attributes = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:reflow="urn:reflow:bpmn:1.0" xmlns:tns="urn:test" targetNamespace="urn:test" id="definitions">
${roots}<process id="${id}" isExecutable="true" ${attributes}>${content}</process>
</definitions>`;
}

/** A sequence flow, optionally with a FEEL condition. */
export function flowTo(source: string, target: string, condition?: string): string {
  const inner = condition === undefined ? '' : `<conditionExpression>${escapeXml(condition)}</conditionExpression>`;
  return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${inner}</sequenceFlow>`;
}

/** start → the given elements one after the other → end. */
export function lineXml(elements: Record<string, string>, options?: Parameters<typeof flowXml>[1]): string {
  const ids = ['start', ...Object.keys(elements), 'end'];
  const flows = ids.slice(1).map((id, index) => flowTo(ids[index]!, id)).join('');
  return flowXml(`<startEvent id="start"/>${Object.values(elements).join('')}<endEvent id="end"/>${flows}`, options);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
