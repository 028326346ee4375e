import * as elements from 'bpmn-elements';
import * as events from 'bpmn-elements/events';
import type { Activity, Message } from './types.ts';

type Behaviour = new (activity: Activity) => { execute(message: Message): unknown };
type MakeActivity = new (behaviour: Behaviour, definition: unknown, context: unknown) => Activity;

/** The library declares neither as what it is, a class. */
const { Activity: MakeActivity, SequenceFlow } = elements as unknown as { Activity: MakeActivity; SequenceFlow: new (definition: unknown, context: unknown) => object };
const { BoundaryEventBehaviour } = events as unknown as { BoundaryEventBehaviour: Behaviour };

/** An element that does nothing but say that it was reached; it goes on when it is released. */
class StepBehaviour {
  private readonly activity: Activity;
  constructor(activity: Activity) { this.activity = activity; }

  execute(message: Message): void {
    this.activity.environment.options.bridge.reached(this.activity, message);
  }
}

/** The library's boundary event without an event definition: it stands by until it is fired. */
class GuardBehaviour extends BoundaryEventBehaviour {
  private readonly guard: Activity;
  constructor(activity: Activity) {
    super(activity);
    this.guard = activity;
  }

  override execute(message: Message): unknown {
    if (message.content.isRootScope) this.guard.environment.options.bridge.guarded(this.guard, message);
    return super.execute(message);
  }
}

/** A flow that is not taken says nothing. The library's joins wait for such words and fire too early or never. */
class Flow extends SequenceFlow {
  discard(): void {}
}

function Step(definition: unknown, context: unknown): Activity {
  return new MakeActivity(StepBehaviour, definition, context);
}

function Guard(definition: unknown, context: unknown): Activity {
  return new MakeActivity(GuardBehaviour, definition, context);
}

/** The library's own: processes, sub-processes, multi-instance, event-based gateways, the border of boundary events. The rest asks us. */
export const replaced = {
  StartEvent: Step, EndEvent: Step, IntermediateCatchEvent: Step, IntermediateThrowEvent: Step, BoundaryEvent: Guard,
  Task: Step, ManualTask: Step, UserTask: Step, ServiceTask: Step, SendTask: Step, ReceiveTask: Step, BusinessRuleTask: Step, ScriptTask: Step,
  CallActivity: Step, ExclusiveGateway: Step, ParallelGateway: Step, InclusiveGateway: Step, SequenceFlow: Flow,
};
