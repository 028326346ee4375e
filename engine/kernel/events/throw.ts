import type { Arrival, Behaviour } from '../behaviour.ts';
import { Stuck } from '../errors.ts';
import type { Run } from '../run.ts';
import type { EventDefinition } from '../types.ts';
import { throwCompensation } from '../compensation/throw.ts';
import { cancelTransaction } from '../scopes/cancel-transaction.ts';
import { throwError } from './error.ts';
import { throwEscalation } from './escalation.ts';
import { followLink } from './link.ts';
import { throwMessageEvent } from './message.ts';
import { announceThrow, goOn } from './passing.ts';
import { throwSignal } from './signal.ts';
import { terminate } from './terminate.ts';

/** What each kind throws. Each lets the token go on (`goOn`) or takes it. */
const throwers: Partial<Record<EventDefinition['kind'], (run: Run, arrival: Arrival) => void>> = {
  message: throwMessageEvent,
  signal: throwSignal,
  error: throwError,
  escalation: throwEscalation,
  link: followLink,
  compensation: throwCompensation,
  cancel: cancelTransaction,
  terminate,
};

/** Intermediate throw events and end events: an end event is one without outgoing flows. */
export const throwEvent: Behaviour = {
  enter(run, arrival) {
    const { node } = arrival;
    if (!node.event) {
      goOn(run, arrival, announceThrow(run, arrival));
      return;
    }
    const thrower = throwers[node.event.kind];
    if (!thrower) throw new Stuck('bad_model', node.id, `"${node.id}" cannot throw a ${node.event.kind} event.`);
    thrower(run, arrival);
  },
};
