import type { Area } from '../entry.ts';

/** Where an order was sold, and how it was paid. Other codes are shown as they are. */
export const channel = {
  'channel.own': { zh: '官网', en: 'Own site' },
  'channel.shop': { zh: '官网', en: 'Own site' },
  'channel.douyin': { zh: '抖店', en: 'Douyin' },
  'channel.youzan': { zh: '有赞', en: 'Youzan' },
  'channel.taobao': { zh: '淘宝', en: 'Taobao' },
  'channel.tmall': { zh: '天猫', en: 'Tmall' },
  'channel.jd': { zh: '京东', en: 'JD' },
  'channel.pinduoduo': { zh: '拼多多', en: 'Pinduoduo' },
  'channel.wechat_shop': { zh: '微信小店', en: 'WeChat shop' },
  'channel.pay.wechat': { zh: '微信支付', en: 'WeChat Pay' },
  'channel.pay.wechat_pay': { zh: '微信支付', en: 'WeChat Pay' },
  'channel.pay.alipay': { zh: '支付宝', en: 'Alipay' },
  'channel.pay.stripe': { zh: '银行卡', en: 'Card' },
  'channel.pay.balance': { zh: '余额', en: 'Balance' },
  'channel.pay.gift_card': { zh: '礼品卡', en: 'Gift card' },
  'channel.pay.bank_card': { zh: '银行卡', en: 'Bank card' },
  'channel.pay.cash': { zh: '现金', en: 'Cash' },
  'channel.pay.other': { zh: '其他方式', en: 'Another way' },
} as const satisfies Area;
