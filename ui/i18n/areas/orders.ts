import type { Area } from '../entry.ts';

export const orders = {
} as const satisfies Area;
