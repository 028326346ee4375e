import type { Contract } from '../contract.ts';
import { form } from '../entities/flow.ts';
import { givenScenario } from '../entities/scenario.ts';
import { typeTraits } from '../entities/ticket-type.ts';
import { anyObject, count, label, line, list, listOf, shape } from '../schema.ts';

export const publishFlow = {
  id: 'flows.publish',
  method: 'post',
  path: '/flows/{key}/publish',
  summary: { zh: '发布流程', en: 'Publish a version' },
  note: {
    zh: '不填 `forms`：沿用当前版本的表单。填了 `ticketType`：这个流程办理一种售后，名称就是流程的名称；编号不变，已开始的工单也不变。填了 `draftRevision`：发布的就是这一稿草稿，一并删掉它。发布前用店里现在的规则和决策表跑一遍场景，有一个不符就不发布。不填 `scenarios`：用草稿的场景，没有草稿就沿用当前版本的；不填 `ticketSchema`、`description`：沿用当前的。草稿不是从在用版本改起的：要用 `replaces` 写明替换哪一版。人改动了涉及资金的步骤，可能要先由第二个人批准；密钥不用。已开始的工单按原来的版本走完。',
    en: '`forms` absent: those of the live version stay. With `ticketType` the flow runs a type of ticket, named as the flow is; running tickets keep what their type said. With `draftRevision`: it is that draft, which ends with it. The scenarios are played first, with the rules and tables of the shop as they are; one that comes out otherwise forbids publishing. `scenarios` absent: those of that draft, else of the live version; `ticketSchema` and `description` absent: as they are. A draft that did not begin from the live version names in `replaces` the one that it replaces. What people change in steps that move money may need a second person first; an API key needs none. Running tickets finish on the version they began with.',
  },
  permission: 'flows.publish',
  params: shape({ key: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } }),
  body: shape({ xml: { type: 'string', minLength: 1, maxLength: 900000 } }, { forms: list(form), note: line, draftRevision: count, replaces: count, ticketType: typeTraits, scenarios: listOf(givenScenario, 0, 200), ticketSchema: anyObject, description: label }),
  idempotent: true,
  responses: { 201: shape({ version: count }) },
  errors: ['flow_invalid', 'scenarios_failed', 'draft_changed', 'newer_version', 'approval_needed'],
} as const satisfies Contract;
