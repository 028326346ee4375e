import { describe, expect, it } from 'vitest';
import { createHeld } from './held.ts';

function setting() {
  const sent: string[] = [];
  let due: (() => void) | null = null;
  const held = createHeld<string>(5000, (decision, leaving) => sent.push(leaving ? `${decision} leaving` : decision), (run) => {
    due = run;
    return () => { due = null; };
  });
  return { held, sent, timeIsOver: () => due?.() };
}

describe('a held decision', () => {
  it('is sent when its time is over, once', () => {
    const { held, sent, timeIsOver } = setting();
    held.hold('approve');
    expect(sent).toEqual([]);
    timeIsOver();
    held.sendNow(true);
    expect(sent).toEqual(['approve']);
  });

  it('is not sent after it was taken back', () => {
    const { held, sent, timeIsOver } = setting();
    held.hold('approve');
    expect(held.takeBack()).toBe(true);
    timeIsOver();
    held.sendNow(true);
    expect(sent).toEqual([]);
  });

  it('is sent at once when the page is left', () => {
    const { held, sent, timeIsOver } = setting();
    held.hold('reject');
    held.sendNow(true);
    timeIsOver();
    expect(sent).toEqual(['reject leaving']);
  });

  it('cannot be taken back once it was sent', () => {
    const { held, timeIsOver } = setting();
    held.hold('approve');
    timeIsOver();
    expect(held.takeBack()).toBe(false);
  });

  it('is sent before another one is held', () => {
    const { held, sent } = setting();
    held.hold('approve');
    held.hold('reject');
    expect(sent).toEqual(['approve']);
  });
});
