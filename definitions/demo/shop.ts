import { chinaCalendar } from '../calendars/china.ts';
import type { Policy } from '../domain/types.ts';
import type { Strategy } from '../../engine/assignment/pick.ts';
import { defaultGroups, type Group } from '../groups.ts';
import { defaultPolicy } from '../policies/default-policy.ts';

/** The shop that the product shows itself with. */
export function demoShop(now: string) {
  const year = new Date(now).getUTCFullYear();
  return {
    slug: 'muhe',
    name: { zh: '木禾家居旗舰店', en: 'Muhe Home' },
    timezone: 'Asia/Shanghai',
    currency: 'CNY',
    calendar: chinaCalendar([year, year + 1]),
  };
}

/** Its policy: the default one with its two warehouses and its agents' limit. */
export const demoPolicy: Policy = {
  ...defaultPolicy,
  limits: { agent: { refund: 20_000, compensation: 5_000 }, supervisor: { refund: null, compensation: 50_000 } },
  returnAddresses: [
    { id: 'hangzhou', label: '杭州一号仓', name: '木禾售后', phone: '0571-88001888', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: '杭州一号仓' },
    { id: 'chengdu', label: '成都二号仓', name: '木禾售后', phone: '028-66002666', region: '四川省 成都市 双流区', detail: '航空港大道 266 号', warehouse: '成都二号仓' },
  ],
};

/** Its groups: the desk takes its work itself; the warehouse, the technicians and finance are given theirs. */
export const demoGroups: (Group & { strategy: Strategy })[] = defaultGroups.map((group) => ({ ...group, strategy: group.code === 'after-sale-1' ? 'manual' : 'least_loaded' }));
