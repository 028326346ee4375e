import { flowFile } from './harness.ts';

/** Versions of the small flow, made from its first one. */

/** After the review a second look, by a supervisor who also reviews; the review shows another status and has five days. */
export function withCheck(): string {
  return small()
    .replace('reflow:status="pending_review"', 'reflow:status="in_review"').replace('<reflow:people roles="agent" />', '<reflow:people roles="supervisor" />').replace('duration="P2D"', 'duration="P5D"')
    .replace('sourceRef="review" targetRef="decided"', 'sourceRef="review" targetRef="check"')
    .replace('<bpmn:sequenceFlow id="yes"', `<bpmn:userTask id="check" name="复核" reflow:status="checking"><bpmn:extensionElements><reflow:people roles="supervisor" /></bpmn:extensionElements>
      <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f6</bpmn:outgoing></bpmn:userTask><bpmn:sequenceFlow id="f6" sourceRef="check" targetRef="decided" />
      <bpmn:sequenceFlow id="yes"`)
    .replace('<bpmn:exclusiveGateway id="decided" default="no"><bpmn:incoming>f2<', '<bpmn:exclusiveGateway id="decided" default="no"><bpmn:incoming>f6<');
}

/** The review has another name. */
export function renamedReview(): string {
  return small().replaceAll('"review"', '"examine"');
}

/** A review whose form begins with something that only some tickets can give. */
export function strict(): string {
  return small().replace('<reflow:clock duration="P2D" warn="PT4H"', '<reflow:clock duration="=if request.amount = 13 then null else &quot;P9D&quot;"');
}

/** The payment is a person's. */
export function paidByHand(): string {
  return small().replace('<bpmn:serviceTask id="pay" name="付款" reflow:service="pay"', '<bpmn:userTask id="pay" name="付款"').replace('</bpmn:serviceTask>', '</bpmn:userTask>');
}

function small(): string {
  return flowFile('flow');
}
