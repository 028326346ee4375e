import type { Area } from '../entry.ts';

/** Items and the four axes of a ticket. */
export const goods = {
  'goods.more': { zh: '共 {count} 件', en: '{count} pieces in all', enOne: '{count} piece in all' },
  'goods.instead': { zh: '换成：{name}', en: 'To come instead: {name}' },
  'goods.pieces': { zh: '{state} {count} 件', en: '{state}: {count}' },
} as const satisfies Area;
