import type { Contract } from '../contract.ts';
import { count, shape, text } from '../schema.ts';
import { flowKey } from './flow-key.ts';

export const countFlowMatches = {
  id: 'flows.matches',
  method: 'post',
  path: '/flows/{key}/matches',
  summary: { zh: '条件符合多少工单', en: 'How many tickets a condition holds for' },
  note: {
    zh: '`condition` 是 FEEL，用流程里的求值器算，看工单现在的数据和订单；`steps` 是条件里 `outcome` 指的那几步。看最近申请的最多 1,000 张，时间到了就少看几张：`looked` 是看了几张，`matched` 是其中符合的。只读。',
    en: '`condition` is FEEL, evaluated as flows do, on the data that tickets have now and their orders; `steps` are those whose result the condition calls `outcome`. Looks at the newest 1,000 at most, at fewer when time is up: `looked` says at how many, `matched` how many of them match. Only reads.',
  },
  permission: 'flows.publish',
  params: shape({ key: flowKey }),
  body: shape({ condition: { ...text, minLength: 1, maxLength: 4000 } }, { steps: { type: 'array', maxItems: 20, items: { ...text, maxLength: 100 } } }),
  responses: { 200: shape({ looked: count, matched: count }) },
  errors: [],
} as const satisfies Contract;
