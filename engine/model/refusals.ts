import type { Label } from '../kernel/types.ts';
import type { Problem } from './problems.ts';
import { fill } from './problems.ts';

type Severity = 'error' | 'warning' | 'error-unless-foreign';

/** Every code that reading a definition may report: severity, then the sentence in Chinese and English. */
const refusals = {
  'xml-too-large': ['error', '文件太大（上限 {limit} 个字符）。请拆成几个流程，用“调用流程”连接。',
    'The file is too large (at most {limit} characters). Split the flow and connect the parts by call activities.'],
  'xml-doctype': ['error', '文件含有 DOCTYPE 或实体声明，不予读取。请删除 <!…> 声明后重试。',
    'The file declares a DOCTYPE or entities and is not read. Remove the <!…> declarations and try again.'],
  'xml-too-deep': ['error', '文件嵌套超过 {limit} 层，不予读取。', 'The file is nested deeper than {limit} levels and is not read.'],
  'xml-invalid': ['error', '不是完整的 XML：{detail}', 'This is not well-formed XML: {detail}'],
  'xml-not-bpmn': ['error', '不是 BPMN 2.0 文件：缺少 definitions。', 'This is not a BPMN 2.0 file: it has no definitions element.'],
  'too-many-elements': ['error', '流程超过 {limit} 个元素。请拆成几个流程，用“调用流程”连接。',
    'The flow has more than {limit} elements. Split it and connect the parts by call activities.'],
  'no-process': ['error', '文件里没有流程（process）。', 'The file holds no process.'],
  'unknown-process': ['error', '文件里没有 id 为“{id}”的流程。', 'The file holds no process with the id "{id}".'],
  'several-processes': ['error-unless-foreign', '文件里有多个流程（{ids}），请只保留一个，或指明用哪一个。',
    'The file holds several processes ({ids}). Keep one, or say which one to use.'],
  'duplicate-id': ['error', 'id“{id}”用了不止一次，每个元素的 id 必须唯一。', 'The id "{id}" is used more than once; every element needs its own.'],
  'reserved-id': ['error', 'id“{id}”是保留字，请换一个。', 'The id "{id}" is reserved; choose another one.'],
  'dangling-reference': ['error', '“{property}”指向的“{id}”不存在。', '"{property}" refers to "{id}", which does not exist.'],
  'unknown-element': ['error', '有读不懂的内容：{detail}', 'There is content that cannot be read: {detail}'],
  'unknown-attribute': ['error', '没有“{name}”这个属性，请检查拼写。', 'There is no attribute "{name}"; check its spelling.'],
  'foreign-extension': ['warning', '其他工具的设置未被采用：{names}', 'Settings of another tool are not used: {names}'],
  'unsupported-element': ['error', '不支持“{type}”，请改用其他元素。', '"{type}" is not supported; use another element.'],
  'unsupported-attribute': ['error', '不支持 {name}="{value}"。', '{name}="{value}" is not supported.'],
  'several-event-definitions': ['error', '一个事件只能有一个触发条件，请拆成多个事件。', 'An event can have one trigger only; split it into several events.'],
  'event-not-allowed': ['error', '“{event}”事件不能用在这里（{position}）。', 'The event "{event}" is not allowed here ({position}).'],
  'event-incomplete': ['error-unless-foreign', '事件缺少{what}。', 'The event lacks its {what}.'],
  'event-unnamed': ['error-unless-foreign', '没有选择{what}。', 'No {what} is chosen.'],
  'event-sub-process-start': ['error', '事件子流程必须恰好有一个带触发条件的开始事件。', 'An event sub-process needs exactly one start event, with a trigger.'],
  'flow-crosses-scope': ['error', '连线不能穿过子流程的边界。', 'A sequence flow cannot cross the border of a sub-process.'],
  'flow-end-not-allowed': ['error', '连线不能{what}。', 'A sequence flow cannot {what}.'],
  'default-not-outgoing': ['error', '默认路径“{flow}”不是从这里出发的连线。', 'The default flow "{flow}" does not leave this element.'],
  'condition-language': ['error', '读不懂条件“{text}”：{detail} 请改写为 FEEL，例如 outcome = "approve"。',
    'The condition "{text}" cannot be read: {detail} Write it in FEEL, for example outcome = "approve".'],
  'condition-ignored': ['warning', '“{type}”后的连线条件不起作用。', 'A condition after this kind of step has no effect: {type}.'],
  'script-language': ['error-unless-foreign', '脚本语言“{language}”不支持，只能用 FEEL。', 'The script language "{language}" is not supported; scripts are FEEL.'],
  'script-incomplete': ['error-unless-foreign', '脚本步骤缺少{what}。', 'The script task lacks its {what}.'],
  'decision-missing': ['error-unless-foreign', '没有选择决策表。', 'No decision is chosen.'],
  'called-missing': ['error-unless-foreign', '没有选择要调用的流程。', 'No flow to call is chosen.'],
  'loop-incomplete': ['error-unless-foreign', '循环缺少{what}。', 'The loop lacks its {what}.'],
  'compensation-handler': ['error', '补偿边界事件必须用关联线连到一个补偿步骤。', 'A compensation boundary event needs an association to a compensation activity.'],
  'link-target': ['error', '名为“{name}”的链接必须恰好有一个接收事件，现有 {count} 个。', 'The link "{name}" needs exactly one catching event; there are {count}.'],
  'extension-incomplete': ['error', '“{what}”缺少 {name}。', '"{what}" lacks {name}.'],
  'extension-repeated': ['error', '“{what}”只能写一次：{name}', '"{what}" may be written only once: {name}'],
  'extension-value': ['error', '{name}="{value}" 不对，可以写：{allowed}', '{name}="{value}" is not valid; allowed: {allowed}'],
} as const satisfies Record<string, readonly [Severity, string, string]>;

export type RefusalCode = keyof typeof refusals;

/** The closed list, for documentation and tests. */
export const refusalCodes = Object.keys(refusals) as RefusalCode[];

/** @param foreign the file comes from another tool and is only to be shown or traced: some errors soften to warnings. */
export function refuse(code: RefusalCode, element: string, values: Record<string, string | number | Label> = {}, foreign = false): Problem {
  const [severity, zh, en] = refusals[code];
  const soft = severity === 'error-unless-foreign';
  return { code, element, severity: soft ? (foreign ? 'warning' : 'error') : severity, message: fill({ zh, en }, values) };
}
