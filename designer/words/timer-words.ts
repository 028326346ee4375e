import type { TimerSpec } from '../../engine/kernel/types.ts';
import { computedWords, durationWords, say } from './speaker.ts';
import type { Speaker } from './speaker.ts';

/** A length of time with how it is counted. */
export function timerWords(timer: TimerSpec, speaker: Speaker): string {
  const said = timer.kind === 'duration' ? durationWords(timer.value, speaker) : computedWords(timer.value, speaker);
  return timer.time === 'working' ? say(speaker, `${said}（工作时间）`, `${said} of working time`) : said;
}
