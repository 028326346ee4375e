import type { Label } from '../i18n/entry.ts';
import { isCode } from '../format/pay-channel.ts';
import type { Text } from '../i18n/text.ts';

/** A courier that parcels in China travel with; codes are those that tracking services use. */
export interface Courier { code: string; label: Label; /** Shapes of its numbers that hardly any other courier uses. */ pattern?: RegExp }

export const couriers: Courier[] = [
  { code: 'sf', label: { zh: '顺丰', en: 'SF Express' }, pattern: /^SF\d{12,13}$/i },
  { code: 'jd', label: { zh: '京东物流', en: 'JD Logistics' }, pattern: /^(JD|JDV|JDX)[A-Z0-9]{10,15}(-\d+)*-?$/i },
  { code: 'zto', label: { zh: '中通', en: 'ZTO' }, pattern: /^7[3-9]\d{12}$/ },
  { code: 'yto', label: { zh: '圆通', en: 'YTO' }, pattern: /^YT\d{13}$/i },
  { code: 'sto', label: { zh: '申通', en: 'STO' }, pattern: /^77[23]\d{12}$/ },
  { code: 'yunda', label: { zh: '韵达', en: 'Yunda' }, pattern: /^(31|4[36])\d{11,13}$/ },
  { code: 'jt', label: { zh: '极兔', en: 'J&T' }, pattern: /^JT\d{13}$/i },
  { code: 'ems', label: { zh: 'EMS', en: 'EMS' }, pattern: /^(E[A-Z]\d{9}CN|1[01]\d{11})$/i },
  { code: 'post', label: { zh: '邮政快递包裹', en: 'China Post' }, pattern: /^9[89]\d{11}$/ },
  { code: 'deppon', label: { zh: '德邦', en: 'Deppon' }, pattern: /^DPK\d{12}$/i },
  { code: 'other', label: { zh: '其他快递', en: 'Another courier' } },
];

/** A tracking number as couriers write it: without spaces, capitals. */
export function tidyTrackingNo(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** Guesses the courier from a number's shape; `undefined` when none or several fit. */
export function guessCourier(trackingNo: string): Courier | undefined {
  const tidy = tidyTrackingNo(trackingNo);
  const fitting = couriers.filter((courier) => courier.pattern?.test(tidy));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A courier's name for people; names that shops use themselves are shown as they came, a code that nobody named is not. */
export function courierName(code: string, text: Text): string {
  const other = text.label(couriers.find((courier) => courier.code === 'other')?.label);
  return text.label(couriers.find((courier) => courier.code === code)?.label) || text.word(`courier.${code}`, isCode(code) ? other : code);
}
