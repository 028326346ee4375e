import type { Contract } from '../contract.ts';
import { fourEyesRule } from '../entities/publishing.ts';
import { shape } from '../schema.ts';

export const setFourEyes = {
  id: 'flows.fourEyes',
  method: 'put',
  path: '/four-eyes',
  summary: { zh: '设定双人复核', en: 'Set the rule of four eyes' },
  note: {
    zh: '改动涉及资金的步骤时，是否要第二个有发布权的人批准。`auto`：店里有两个以上这样的人就要。`never`：记为本人批准。',
    en: 'Whether a version that changes steps that move money needs a second person who may publish. `auto`: as soon as the shop has two of them. `never`: it is recorded as approved by whoever publishes.',
  },
  permission: 'flows.fourEyes',
  body: shape({ rule: fourEyesRule }),
  responses: { 200: shape({ rule: fourEyesRule }) },
  errors: [],
} as const satisfies Contract;
