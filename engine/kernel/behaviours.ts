import { businessRuleTask } from './activities/business-rule-task.ts';
import { callActivity } from './activities/call-activity.ts';
import { passThroughTask } from './activities/pass-through.ts';
import { receiveTask } from './activities/receive-task.ts';
import { scriptTask } from './activities/script-task.ts';
import { sendTask } from './activities/send-task.ts';
import { serviceTask } from './activities/service-task.ts';
import { userTask } from './activities/user-task.ts';
import type { Behaviour } from './behaviour.ts';
import { boundaryEvent } from './events/boundary-event.ts';
import { catchEvent } from './events/catch.ts';
import { startEvent } from './events/start.ts';
import { throwEvent } from './events/throw.ts';
import { eventBasedGateway } from './gateways/event-based.ts';
import { exclusiveGateway } from './gateways/exclusive.ts';
import { inclusiveGateway } from './gateways/inclusive.ts';
import { parallelGateway } from './gateways/parallel.ts';
import { adHocSubProcess } from './scopes/ad-hoc-sub-process.ts';
import { eventSubProcess } from './scopes/event-sub-process.ts';
import { subProcess } from './scopes/sub-process.ts';
import type { NodeType } from './types.ts';

/** The one place where element types meet their behaviour. */
export const behaviours: Record<NodeType, Behaviour> = {
  startEvent,
  endEvent: throwEvent,
  throwEvent,
  catchEvent,
  boundaryEvent,
  task: passThroughTask,
  manualTask: passThroughTask,
  userTask,
  serviceTask,
  sendTask,
  receiveTask,
  businessRuleTask,
  scriptTask,
  callActivity,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  subProcess,
  eventSubProcess,
  transaction: subProcess,
  adHocSubProcess,
};
