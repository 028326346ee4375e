import { filled, obstacleWords } from '../placing/words.ts';
import type { Places } from '../placing/words.ts';
import type { Label, MigrationReasonCode, ObstacleCode } from '../types.ts';

/** Of a migration's own reasons; obstacles have their own words, where a migration does not say it better. */
const words: Record<Exclude<MigrationReasonCode, ObstacleCode> | 'starves_join', { zh: string; en: string }> = {
  ended: { zh: '工单已结束', en: 'The ticket is over' },
  other_flow: { zh: '目标版本属于另一个流程', en: 'The other version belongs to another flow' },
  flow_missing: { zh: '目标版本没有正在被调用的流程“{element}”', en: 'The other version does not call the flow "{element}", which is running' },
  element_gone: { zh: '目标版本没有“{element}”，请指定改到哪一步', en: 'The other version has no "{element}". Say which step its tokens go to' },
  type_changed: { zh: '“{element}”在目标版本里是另一种步骤，请指定改到哪一步（指定它自己：重新开始这一步）', en: '"{element}" is another kind of step in the other version. Say which step its tokens go to; the step itself means that it begins anew' },
  loop_changed: { zh: '“{element}”的循环方式变了，请指定改到哪一步（指定它自己：重新开始）', en: '"{element}" loops in another way in the other version. Say which step its tokens go to; the step itself means that it begins anew' },
  event_changed: { zh: '“{element}”等待的是另一种事件，请指定改到哪一步（指定它自己：重新开始）', en: '"{element}" waits for another kind of event in the other version. Say which step its tokens go to; the step itself means that it begins anew' },
  service_changed: { zh: '“{element}”换了服务，而旧服务可能已经调用，请指定改到哪一步（指定它自己：用新服务重新开始）', en: '"{element}" calls another service in the other version, and the old one may have been called. Say which step its tokens go to; the step itself means that the new service is called' },
  called_changed: { zh: '“{element}”调用的是另一个流程，请指定改到哪一步（指定它自己：重新调用）', en: '"{element}" calls another flow in the other version. Say which step its tokens go to; the step itself means that it calls anew' },
  path_gone: { zh: '有分支已到汇合“{element}”，而这条连线在目标版本里不通向它，请指定它对应的连线', en: 'A branch waits at the join "{element}" on a path that does not lead there in the other version. Say which path stands for it' },
  starves_join: { zh: '目标版本的汇合“{element}”要等一条这张工单没有走的分支，工单会卡住，请把它现在的步骤指定到分支之前', en: 'In the other version the join "{element}" waits for a branch that this ticket never began, and it would hang. Say that its present step goes to one before the branches' },
  undo_lost: { zh: '“{element}”已完成，目标版本却没有撤销它的步骤，请指定由哪一步代替（指定它自己：不再撤销）', en: '"{element}" was completed, and the other version has nothing to undo it. Say which step stands for it; the step itself means that it is not undone' },
};

/** Why a ticket does not fit, and what to decide. */
export function reasonWords(code: MigrationReasonCode, places: Places): Label {
  return code in words ? filled(words[code as keyof typeof words], places) : obstacleWords(code as ObstacleCode, places);
}
