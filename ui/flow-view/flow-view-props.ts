export interface FlowViewProps {
  /** BPMN 2.0 XML with its diagram. */
  xml: string;
  /** Element ids of the steps taken, in the order they were taken; a loop names its steps again. */
  done: readonly string[];
  /** Element ids of the steps where the ticket is now. */
  current: readonly string[];
  /** Sequence flows known to be taken; absent: the ways between the steps of `done` and `current` are found. */
  path?: readonly string[] | undefined;
  /** Steps that failed and wait for a person. */
  failed?: readonly string[] | undefined;
  /** What stands at a step, by element id: when it was done, how long it has been waiting. */
  times?: Readonly<Record<string, string>> | undefined;
  /** `small`: what surrounds the current step, quiet under the pointer. `whole`: all of it, to be moved and zoomed. */
  size: 'small' | 'whole';
}
