import type { Area } from '../entry.ts';

/** Who else is there. */
export const presence = {
  'presence.also': { zh: '也在看：{names}', en: 'Also looking: {names}' },
} as const satisfies Area;
