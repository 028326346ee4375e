import type { Contract } from '../contract.ts';
import { count, shape, truth, uuid } from '../schema.ts';

export const setDuty = {
  id: 'people.duty',
  method: 'put',
  path: '/people/{id}/duty',
  summary: { zh: '上岗、下岗', en: 'Go on or off duty' },
  note: {
    zh: '自己的谁都能改，别人的要主管。上岗：组里等人的活会派过来。下岗并 `handBack`：手上的活转给组里别人，没人就放回组里。',
    en: 'Everybody their own, a supervisor others\'. On duty: what waits in the groups is given out. Off duty with `handBack`: open work goes to others of the group, or back to the group.',
  },
  permission: 'duty.set',
  params: shape({ id: uuid }),
  body: shape({ onDuty: truth }, { handBack: truth }),
  responses: { 200: shape({ onDuty: truth, handedBack: count }) },
  errors: [],
} as const satisfies Contract;
