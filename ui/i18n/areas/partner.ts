import type { Area } from '../entry.ts';

/** The pages of people outside the shop. */
export const partner = {
  'partner.title': { zh: '交给我的', en: 'Given to me' },
  'partner.empty': { zh: '现在没有交给你的步骤。', en: 'Nothing is given to you now.' },
  'partner.back': { zh: '回到列表', en: 'Back to the list' },
  'partner.gone': { zh: '这一步已经不在你这里了。', en: 'This step is no longer yours.' },
  'partner.claim': { zh: '接下', en: 'Take it' },
  'partner.claimed': { zh: '已接下。', en: 'It is yours now.' },
  'partner.sent': { zh: '已交回店里。', en: 'Handed to the shop.' },
  'partner.goods': { zh: '商品', en: 'Goods' },
  'partner.reason': { zh: '原因', en: 'Reason' },
  'partner.photos': { zh: '照片', en: 'Photos' },
  'partner.units': { zh: '{count} 件', en: '{count} units', enOne: '{count} unit' },
  'partner.until': { zh: '到期 {time}', en: 'until {time}' },
  'partner.stale': { zh: '这一步刚有变化，看过再办。你填的内容还在。', en: 'The step has just changed. Look at it again; what you wrote is still there.' },
} as const satisfies Area;
