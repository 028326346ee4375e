import type { Area } from '../entry.ts';

export const login = {
  'login.title': { zh: '登录 Reflow', en: 'Sign in to Reflow' },
  'login.email': { zh: '邮箱', en: 'E-mail' },
  'login.password': { zh: '密码', en: 'Password' },
  'login.submit': { zh: '登录', en: 'Sign in' },
  'login.needEmail': { zh: '填邮箱', en: 'Enter your e-mail' },
  'login.needPassword': { zh: '填密码', en: 'Enter your password' },
  'login.demo': { zh: '示例店铺的人', en: 'People of the demo shop' },
  'login.demo.hint': { zh: '点一个人直接登录，各人看到的不同。', en: 'Choose a person to sign in as. Each sees a different part.' },
} as const satisfies Area;
