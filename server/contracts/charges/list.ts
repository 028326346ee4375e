import type { Contract } from '../contract.ts';
import { chargeState, listedCharge } from '../entities/money.ts';
import { pageOf, paging, shape } from '../schema.ts';

export const listCharges = {
  id: 'charges.list',
  method: 'get',
  path: '/charges',
  summary: { zh: '向买家收的款', en: 'List money asked of buyers' },
  note: {
    zh: '差价、再次发货的运费、维修费、服务费，最新的在前。失效的不再向渠道查；买家之后还是付了，一样入账。',
    en: 'Price differences, second shipments, repairs and service fees, newest first. The gateway is not asked about expired ones any more; a payment that comes all the same is taken in.',
  },
  permission: 'finance.read',
  query: shape({}, { state: chargeState, ...paging }),
  responses: { 200: pageOf(listedCharge) },
  errors: ['bad_cursor'],
} as const satisfies Contract;
