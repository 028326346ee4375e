import { executorOf } from '../../executors/choose.ts';
import { planMigration } from '../../kernel/index.ts';
import type { ElementMapping, Label, MigrationPlan, MigrationReasonCode, Program, State } from '../../kernel/types.ts';

/** Why a ticket cannot go over, or why a batch left it where it was. The kernel's codes, and what only the runtime knows. */
export type RefusalCode = MigrationReasonCode
  /** Another executor runs it, which cannot rearrange a ticket. */
  | 'other_executor'
  /** It is at another version than the batch takes over. */
  | 'other_version'
  /** It ended before its turn. */
  | 'over'
  /** An expression of the other version fails on its data. */
  | 'failed'
  /** It cannot go back: something has happened since. */
  | 'changed_since';

export interface Refusal { code: RefusalCode; element: string; model: string; message: Label }

export interface TicketPlan extends Pick<MigrationPlan, 'verdict' | 'mapped'> { reasons: Refusal[] }

const words: Record<Exclude<RefusalCode, MigrationReasonCode>, Required<Label>> = {
  other_executor: { zh: '工单由 bpmn-engine 执行，不能迁移，请让它按原版本走完', en: 'The ticket runs on bpmn-engine, which cannot take it over. Let it finish on its version' },
  other_version: { zh: '工单已不在要迁移的版本上', en: 'The ticket is no longer at the version that is taken over' },
  over: { zh: '工单已结束', en: 'The ticket is over' },
  failed: { zh: '目标版本的表达式用这张工单的数据算不出来，请改正流程后再迁移', en: 'An expression of the other version fails on the data of this ticket. Correct the flow and migrate again' },
  changed_since: { zh: '迁移之后工单又有了变化，不能撤销', en: 'Something has happened on the ticket since it was migrated, so it cannot go back' },
};

/** A refusal of the runtime's own. `element`: the flow itself, nothing in it is to blame. */
export function refusal(code: keyof typeof words, flow: string): Refusal {
  return { code, element: flow, model: flow, message: words[code] };
}

/** Whether a ticket can go over, and what becomes of what is open in it. Changes nothing. */
export function planTicket(state: State, from: Program, to: Program, mapping: ElementMapping): TicketPlan {
  if (executorOf(state) !== 'kernel') return { verdict: 'impossible', mapped: [], reasons: [refusal('other_executor', from.root.key)] };
  return planMigration(state, from, to, mapping);
}
