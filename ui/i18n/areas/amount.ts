import type { Area } from '../entry.ts';

export const amount = {
} as const satisfies Area;
