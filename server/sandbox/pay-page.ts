import type { GatewayCharge } from './gateway-charges.ts';

const words = {
  zh: { title: '沙箱收银台', pay: '确认支付', paid: '已支付', note: '这是演示用的支付页，不会真的扣钱。' },
  en: { title: 'Sandbox checkout', pay: 'Pay', paid: 'Paid', note: 'This page is for trying things out. No money moves.' },
};

/** The page on which a buyer pays in the sandbox. Everything on it is made of checked values. */
export function payPage({ amount, currency, chargeNo, state }: Pick<GatewayCharge, 'amount' | 'currency' | 'chargeNo' | 'state'>, languages: string): string {
  const language = languages.startsWith('en') ? 'en' : 'zh';
  const text = words[language];
  const format = new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-CN', { style: 'currency', currency });
  const sum = format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  const act = state === 'paid' ? `<p class="paid">${text.paid}</p>` : `<form method="post"><button>${text.pay}</button></form>`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title>
<style>body{font:16px system-ui;max-width:22rem;margin:12vh auto;padding:0 1rem;text-align:center;color-scheme:light dark}b{font-size:2.2rem;display:block;margin:1rem}
button{font:inherit;padding:.7rem 2rem;border:0;border-radius:.5rem;background:#1668dc;color:#fff;cursor:pointer}small{opacity:.7}.paid{color:#389e0d}</style>
<h1>${text.title}</h1><b>${sum}</b><p>${chargeNo}</p>${act}<small>${text.note}</small></html>`;
}
