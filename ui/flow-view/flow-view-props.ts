/** How an element looks when the view tells no ticket's course: lines that tests take or leave, steps by how much of something they have, differences from another version. */
export type FlowLook = 'covered' | 'uncovered' | 'heat0' | 'heat1' | 'heat2' | 'heat3' | 'added' | 'changed' | 'removed';

/** A few words at an element. */
export interface FlowNote { text: string; tone?: 'plain' | 'primary' | 'warn' | 'failed' }

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
  /** By element id; where it is given nothing else is coloured, and what it leaves out stays as it is drawn. */
  looks?: Readonly<Record<string, FlowLook>> | undefined;
  /** What stands above an element, by its id. */
  notes?: Readonly<Record<string, FlowNote>> | undefined;
  /** Lines that were just taken, in order: a dot runs along them, once, unless the reader wants no motion. */
  moving?: readonly string[] | undefined;
  /** An element was clicked. */
  onSelect?: ((element: string) => void) | undefined;
  /** `small`: what surrounds the current step, quiet under the pointer. `whole`: all of it, to be moved and zoomed. */
  size: 'small' | 'whole';
}
