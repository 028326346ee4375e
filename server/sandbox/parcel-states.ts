/**
 * State codes of parcels as the big tracking services use them, with the sentence that a trail shows when the caller gives none.
 */
export const PARCEL_STATES = {
  '0': { code: 'in_transit', context: '快件正在运往下一站' },
  '1': { code: 'collected', context: '快递员已揽收' },
  '2': { code: 'exception', context: '快件出现异常，正在处理' },
  '3': { code: 'delivered', context: '快件已签收，签收人：本人' },
  '4': { code: 'return_delivered', context: '退回的快件已由寄件人签收' },
  '5': { code: 'out_for_delivery', context: '快递员正在派送' },
  '6': { code: 'returning', context: '快件正在退回寄件人' },
  '14': { code: 'refused', context: '收件人拒收' },
} as const;

export type ParcelState = keyof typeof PARCEL_STATES;

export function isParcelState(value: unknown): value is ParcelState {
  return typeof value === 'string' && Object.hasOwn(PARCEL_STATES, value);
}
