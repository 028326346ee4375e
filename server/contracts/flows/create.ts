import type { Contract } from '../contract.ts';
import { flowDraft } from '../entities/flow-draft.ts';
import { label, list, oneOfWords, shape, text } from '../schema.ts';
import { bpmn, flowKey } from './flow-key.ts';

export const createFlow = {
  id: 'flows.create',
  method: 'post',
  path: '/flows',
  summary: { zh: '新建流程草稿', en: 'Begin a new flow' },
  note: {
    zh: '空白，或用 `copyOf` 复制一个流程，或用 `template` 从模板开始，或用 `xml` 读入别的工具画的 BPMN：补全编号、连线和图形，翻译 Camunda 的设置，翻不了的列在 problems 里。发布之前只是草稿。',
    en: 'Blank, or a copy of the flow `copyOf`, or a `template`, or the BPMN of another tool in `xml`: ids, connections and a drawing are completed, settings of Camunda translated, and problems lists what could not be. A draft until it is published.',
  },
  permission: 'flows.publish',
  body: shape({ key: flowKey, label }, { copyOf: flowKey, template: flowKey, xml: bpmn }),
  idempotent: true,
  responses: { 201: shape({ draft: flowDraft, problems: list(shape({ code: text, element: text, severity: oneOfWords('error', 'warning'), message: label })) }) },
  errors: ['flow_exists', 'flow_unreadable'],
} as const satisfies Contract;
