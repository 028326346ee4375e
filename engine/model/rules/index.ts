import type { Rule } from '../rule.ts';
import { calledFlowsKnown } from './called-flows-known.ts';
import { canEnd } from './can-end.ts';
import { clocksAct } from './clocks-act.ts';
import { conditionsPresent } from './conditions-present.ts';
import { decisionsKnown } from './decisions-known.ts';
import { eventGateways } from './event-gateways.ts';
import { expressionsValid } from './expressions-valid.ts';
import { fieldsKnown } from './fields-known.ts';
import { formsKnown } from './forms-known.ts';
import { hasStart } from './has-start.ts';
import { joinsComplete } from './joins-complete.ts';
import { moneySteps } from './money-steps.ts';
import { outcomesKnown } from './outcomes-known.ts';
import { peopleKnown } from './people-known.ts';
import { peoplePresent } from './people-present.ts';
import { reachable } from './reachable.ts';
import { serviceInputs } from './service-inputs.ts';
import { servicesKnown } from './services-known.ts';
import { settingsUsed } from './settings-used.ts';
import { splitsCovered } from './splits-covered.ts';
import { statusesKnown } from './statuses-known.ts';
import { timersParse } from './timers-parse.ts';
import { variablesKnown } from './variables-known.ts';

/** Every publish rule. */
export const rules: Rule[] = [
  hasStart, reachable, canEnd, joinsComplete, eventGateways, splitsCovered, conditionsPresent, outcomesKnown,
  servicesKnown, serviceInputs, moneySteps, formsKnown, fieldsKnown, decisionsKnown, calledFlowsKnown, peoplePresent, peopleKnown, statusesKnown,
  clocksAct, timersParse, expressionsValid, variablesKnown, settingsUsed,
];
