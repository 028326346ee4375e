import type { Area } from '../entry.ts';

export const buyer = {
} as const satisfies Area;
