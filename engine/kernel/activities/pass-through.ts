import type { Behaviour } from '../behaviour.ts';
import { enterActivity } from './activity.ts';

/** Plain and manual tasks: nothing for an engine to do (BPMN 13.3.3), they complete at once. */
export const passThroughTask: Behaviour = {
  enter: enterActivity,
  execute: () => ({}),
};
