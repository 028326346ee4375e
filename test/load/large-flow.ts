const step = (n: number): string => `<bpmn:userTask id="review${n}" name="审核 ${n}" reflow:nameEn="Review ${n}" reflow:status="pending_review">
  <bpmn:extensionElements>
    <reflow:people roles="agent" />
    <reflow:outcome code="approve" zh="通过" en="Approve" tone="primary" /><reflow:outcome code="reject" zh="驳回" en="Reject" tone="danger" />
    <reflow:clock duration="P2D" time="calendar" outcome="approve" />
  </bpmn:extensionElements>
</bpmn:userTask><bpmn:exclusiveGateway id="choice${n}" /><bpmn:endEvent id="rejected${n}" name="已驳回" reflow:status="rejected" />
<bpmn:serviceTask id="tell${n}" name="通知 ${n}" reflow:service="notify"><bpmn:extensionElements><reflow:input name="template" value="approved" /></bpmn:extensionElements></bpmn:serviceTask>`;

const way = (from: string, to: string, outcome?: string): string => `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${
  outcome === undefined ? '' : `<bpmn:conditionExpression>=outcome = "${outcome}"</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;

/** BPMN without a drawing: one review after another, each with a choice, an end and a message to the buyer; 8 elements and lines a review. */
export function largeFlow(elements: number): string {
  const reviews = Array.from({ length: Math.ceil(elements / 8) }, (_, at) => at + 1);
  const body = reviews.map((n) => [
    step(n), way(n === 1 ? 'start' : `tell${n - 1}`, `review${n}`), way(`review${n}`, `choice${n}`), way(`choice${n}`, `rejected${n}`, 'reject'), way(`choice${n}`, `tell${n}`, 'approve'),
  ].join('\n'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:reflow="urn:reflow:bpmn:1.0" id="definitions" targetNamespace="urn:reflow:flows">
<bpmn:process id="large" name="大流程" isExecutable="true"><bpmn:startEvent id="start" name="申请" />${body.join('\n')}
<bpmn:endEvent id="done" name="已完成" reflow:status="completed" />${way(`tell${reviews.length}`, 'done')}</bpmn:process></bpmn:definitions>`;
}
