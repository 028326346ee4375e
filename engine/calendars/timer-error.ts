/** Why a timer has no due instant. Closed list. */
export type TimerErrorCode = 'timer-invalid' | 'timer-too-far' | 'timezone-unknown' | 'no-working-time';

export class TimerError extends Error {
  override name = 'TimerError';
  readonly code: TimerErrorCode;
  constructor(code: TimerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
