import type { Node } from '../../engine/kernel/types.ts';
import { say, type Speaker } from '../words/speaker.ts';

type Words = (speaker: Speaker, node: Node | undefined) => string;

const both = (zh: string, en: string): Words => (speaker) => say(speaker, zh, en);

/** What a change means for people, by what changed; the first that fits tells. */
const effects: readonly [RegExp, Words][] = [
  [/^clock\/outcome/, both('没人处理时走另一个结果', 'Silence now counts as another outcome')],
  [/^clock\/warn/, both('处理人在另一个时候收到提醒', 'Whoever works on it is reminded at another time')],
  [/^clock/, (speaker, node) => clockEffect(speaker, node)],
  [/^people/, both('只影响新到这一步的工作', 'Concerns work that reaches this step from now on')],
  [/^outcome\[[^\]]*\]$/, both('处理人看到的按钮变了', 'Whoever works on it has other buttons')],
  [/^outcome/, both('按钮的说法或要求变了', 'A button reads or asks otherwise')],
  [/^field|^form$/, both('处理人填写的内容变了', 'Whoever works on it fills in something else')],
  [/conditionExpression|^default$|targetRef|sourceRef/, both('工单会走别的路，重放会算出有多少张', 'Tickets take another way; the replay counts how many')],
  [/^decision$|^binding$/, both('按另一张表或另一个版本决定', 'Another table or version decides')],
  [/^service$|^input/, both('系统调用的内容变了', 'The system is asked for something else')],
  [/^output|^script|^resultVariable/, both('后面的步骤读到的数据变了', 'Later steps read other data')],
  [/^status$/, both('列表和筛选里的状态变了', 'Lists and filters show another status')],
  [/^buyerLabel|^buyerVisible/, both('买家的进度页变了', "The buyer's progress page changes")],
  [/^name|^documentation/, both('只改说法，走法不变', 'Words only; tickets go as before')],
  [/^retry/, both('调用失败后重试的次数或间隔变了', 'A failed call is repeated more or less often')],
  [/^timer|^time/, both('等待的时间变了，已经在等的不变', 'Waits another time; what waits already is not changed')],
  [/EventDefinition|Ref$/, both('等的或发出的东西变了', 'Waits for, or sends, something else')],
  [/loopCharacteristics/, both('办几次变了', 'It is done another number of times')],
];

export function effectOf(property: string, node: Node | undefined, speaker: Speaker): string {
  return effects.find(([pattern]) => pattern.test(property))?.[1](speaker, node) ?? '';
}

function clockEffect(speaker: Speaker, node: Node | undefined): string {
  const clock = node?.ext.clock;
  if (!clock) return say(speaker, '不再有时限', 'It has no deadline any more');
  const outcome = speaker.label(node.ext.outcomes?.find(({ code }) => code === clock.outcome)?.label);
  const silence = outcome ? say(speaker, `没人处理就当作“${outcome}”`, `silence counts as “${outcome}”`) : say(speaker, '到时只提醒', 'then only a reminder');
  return say(speaker, `${silence}；已经在走的时限不变`, `${silence}; deadlines that run stay as they are`);
}
