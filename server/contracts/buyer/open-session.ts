import type { Contract } from '../contract.ts';
import { orderNumber } from '../entities/order.ts';
import { buyerSession } from '../entities/people.ts';
import { shape } from '../schema.ts';

export const openBuyerSession = {
  id: 'buyer.openSession',
  method: 'post',
  path: '/buyer/session',
  summary: { zh: '买家进入', en: 'Buyer sign-in' },
  note: {
    zh: '用签名链接的 `token`，或店铺短名、订单号和下单手机号。成功后设置买家页的 Cookie。',
    en: 'Either `token` of a signed link, or shop slug, order number and the phone left with the order. Sets the cookie of the buyer pages.',
  },
  permission: 'public',
  body: shape(
    {},
    {
      shop: { type: 'string', minLength: 1, maxLength: 60 },
      orderNumber,
      phone: { type: 'string', minLength: 4, maxLength: 20 },
      token: { type: 'string', minLength: 1, maxLength: 500 },
    },
  ),
  responses: { 201: buyerSession },
  errors: ['order_or_phone_wrong', 'link_invalid'],
} as const satisfies Contract;
