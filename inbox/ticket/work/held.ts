/** Runs something later; the result stops it. Injected, so that tests own the time. */
export type Schedule = (run: () => void, ms: number) => () => void;

export interface Held<D> {
  /** Keeps a decision for `ms` before it is sent; a decision already held is sent first. */
  hold(decision: D): void;
  /** Takes the held decision back. False when none was held any more. */
  takeBack(): boolean;
  /** Sends the held decision at once; `leaving` when the page is being hidden or left. */
  sendNow(leaving: boolean): void;
}

/**
 * A decision can be taken back for a few seconds, and is never lost: it is sent when the time is over, when another decision
 * follows, or when the page is left, and exactly once.
 */
export function createHeld<D>(ms: number, send: (decision: D, leaving: boolean) => void, schedule: Schedule): Held<D> {
  let held: { decision: D; stop: () => void } | null = null;
  const take = () => {
    const taken = held;
    held = null;
    taken?.stop();
    return taken;
  };
  const sendNow = (leaving: boolean) => {
    const taken = take();
    if (taken) send(taken.decision, leaving);
  };
  return {
    hold(decision) {
      sendNow(false);
      held = { decision, stop: schedule(() => sendNow(false), ms) };
    },
    takeBack: () => take() !== null,
    sendNow,
  };
}
