/** A refund-only flow of one's own for a test: the steps between start and end, written as BPMN, in one line of sequence. */
export function smallFlow(key: string, ids: string[], steps: string, roots = ''): string {
  const all = ['begin', ...ids, 'done'];
  const lines = all.slice(1).map((id, index) => `<bpmn:sequenceFlow id="${all[index]}_${id}" sourceRef="${all[index]}" targetRef="${id}" />`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:reflow="urn:reflow:bpmn:1.0" id="definitions" targetNamespace="urn:reflow:flows">
${roots}
<bpmn:process id="${key}" name="小流程" reflow:nameEn="Small flow" isExecutable="true">
<bpmn:startEvent id="begin" name="开始" reflow:nameEn="Begin" />
${steps}
<bpmn:endEvent id="done" name="完成" reflow:nameEn="Done" reflow:status="completed" />
${lines}
</bpmn:process>
</bpmn:definitions>`;
}

/** A person's step with one outcome that writes variables by FEEL. */
export function personStep(id: string, roles: string, outputs: Record<string, string> = {}): string {
  const written = Object.entries(outputs).map(([name, value]) => `<reflow:output name="${name}" value='${value}' />`).join('');
  return `<bpmn:userTask id="${id}" name="处理" reflow:nameEn="Handle" reflow:status="pending_review"><bpmn:extensionElements><reflow:people roles="${roles}" />
<reflow:outcome code="approve" zh="通过" en="Approve" tone="primary" />${written}</bpmn:extensionElements></bpmn:userTask>`;
}
