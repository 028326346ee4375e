import type { Entry } from './entry.ts';

/** Who asks, and whether they may. */
export const identityErrors = {
  sign_in_required: {
    status: 401,
    title: { zh: '需要登录', en: 'Sign in first' },
    detail: { zh: '没有登录或登录已过期，什么都没有改动。登录后再试，或带上 API 密钥。', en: 'You are not signed in, or no longer; nothing was changed. Sign in again, or send an API key.' },
  },
  wrong_credentials: {
    status: 401,
    title: { zh: '邮箱或密码不对', en: 'Wrong e-mail or password' },
    detail: { zh: '邮箱或密码不对。检查后再试。', en: 'E-mail or password is wrong. Check both and try again.' },
  },
  order_or_phone_wrong: {
    status: 401,
    title: { zh: '订单号或手机号不对', en: 'Wrong order number or phone' },
    detail: { zh: '没有订单号和手机号都相符的订单。检查下单时留的手机号。', en: 'No order has this number and this phone. Check the phone you left with the order.' },
  },
  link_invalid: {
    status: 401,
    title: { zh: '链接无效', en: 'The link does not work' },
    detail: { zh: '链接已过期或被改动过。请卖家重新发一个，或用订单号和手机号进入。', en: 'The link has expired or was changed. Ask the shop for a new one, or use order number and phone.' },
  },
  forbidden: {
    status: 403,
    title: { zh: '没有权限', en: 'Not allowed' },
    detail: { zh: '你的角色不能做这件事（需要 {permission}），什么都没有改动。请店主授权。', en: 'Your roles do not allow this ({permission} is needed); nothing was changed. Ask the owner of the shop.' },
  },
  csrf_header_missing: {
    status: 403,
    title: { zh: '缺少 X-Reflow 请求头', en: 'Header X-Reflow is missing' },
    detail: { zh: '用 Cookie 登录时，改动数据的请求要带 X-Reflow: 1。什么都没有改动。', en: 'With a cookie, a request that changes something needs X-Reflow: 1. Nothing was changed.' },
  },
  webhook_refused: {
    status: 401,
    title: { zh: '回调签名不对', en: 'The webhook is not authentic' },
    detail: { zh: '签名不对或已过期，回调没有处理。检查密钥和时钟。', en: 'The signature is wrong or too old; the webhook was not handled. Check the secret and the clock.' },
  },
} as const satisfies Record<string, Entry>;
