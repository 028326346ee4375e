import type { Label, ObstacleCode } from '../types.ts';

const words: Record<ObstacleCode, { zh: string; en: string }> = {
  unknown_target: { zh: '流程里没有“{to}”，请选一个现有的步骤', en: 'The flow has no "{to}". Choose a step that it has' },
  not_enterable: { zh: '不能停在“{to}”：它是汇合、开始、边界事件或撤销步骤，请选它之前或之后的步骤', en: 'Nothing can stand at "{to}": it is a join, a start, a border event or an undo step. Choose a step before or after it' },
  not_a_token: { zh: '“{element}”只是在监听，或不止一处在走，请选它所在的步骤', en: '"{element}" only listens, or is more than one place. Choose the step that it belongs to' },
  elsewhere: { zh: '“{to}”在另一个流程里，从“{element}”到不了', en: '"{to}" is part of another flow that cannot be reached from "{element}"' },
  inside_loop: { zh: '“{element}”是多次执行中的一次，不能单独离开，请移动外面的整个步骤', en: '"{element}" is one of several runs and cannot leave them alone. Move the whole step around it' },
  into_loop: { zh: '“{to}”在会多次执行的步骤里，不能从中间进入，请移到那个步骤本身', en: '"{to}" is inside a step that runs several times. Move to that step itself' },
  several_runs: { zh: '“{to}”所在的子流程同时有好几个在走，说不清是哪一个', en: 'The sub-process around "{to}" runs several times at once; nobody can say which is meant' },
  compensating: { zh: '“{element}”正在撤销已完成的步骤，请等它结束', en: '"{element}" is undoing what was completed. Wait until that is over' },
  starves_join: { zh: '移到“{to}”之后，汇合“{join}”等的分支不会来，工单会卡住，请选汇合之后或分支之前的步骤', en: 'At "{to}" the ticket would hang: the join "{join}" waits for a branch that cannot come. Choose a step after the join or before its branches' },
};

/** What people call the places that a sentence names. */
export type Places = Partial<Record<'element' | 'to' | 'join', Label>>;

/** Why a token cannot be put somewhere, and what to do. */
export function obstacleWords(code: ObstacleCode, places: Places): Label {
  return filled(words[code], places);
}

export function filled({ zh, en }: { zh: string; en: string }, places: Places): Label {
  const fill = (text: string, name: (label: Label) => string): string => text.replace(/\{(\w+)\}/g, (whole, key: keyof Places) => (places[key] ? name(places[key]) : whole));
  return { zh: fill(zh, (label) => label.zh), en: fill(en, (label) => label.en ?? label.zh) };
}
