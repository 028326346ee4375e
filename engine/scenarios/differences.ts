import type { Label } from '../kernel/types.ts';
import { fill } from '../model/problems.ts';

/** How a scenario came out otherwise than it says; the sentences are what people read first. */
const differences = {
  'not-started': ['流程没有开始：{detail}', 'The flow did not start: {detail}'],
  'not-open': ['第 {step} 步：“{element}”此时没有在等待。正在等待的是：{open}。', 'Step {step}: "{element}" is not waiting here. Waiting are: {open}.'],
  'unknown-outcome': ['第 {step} 步：“{element}”没有结果“{outcome}”，可选：{known}。', 'Step {step}: "{element}" has no outcome "{outcome}"; it has: {known}.'],
  'unknown-field': ['第 {step} 步：表单“{form}”不接受字段“{field}”。', 'Step {step}: the form "{form}" does not take the field "{field}".'],
  'no-service': ['第 {step} 步：服务“{element}”此时没有被调用。正在等待的是：{open}。', 'Step {step}: the service "{element}" is not being called here. Waiting are: {open}.'],
  'not-accepted': ['第 {step} 步没有被接受：{detail}', 'Step {step} was not accepted: {detail}'],
  endless: ['流程停不下来：不需要任何人，连续走了 {count} 步。', 'The flow does not come to rest: it took {count} steps that need nobody.'],
  incident: ['“{element}”处出现异常（{code}）：{detail}', 'There is an incident at "{element}" ({code}): {detail}'],
  'no-incident': ['应当出现异常“{code}”，但没有出现。', 'The incident "{code}" was expected and did not happen.'],
  'path-other': ['路径第 {at} 步应为“{expected}”，实际是“{element}”。', 'Step {at} of the path should be "{expected}", but "{element}" came.'],
  'path-short': ['路径第 {at} 步应为“{expected}”，但流程没有走到那里。', 'Step {at} of the path should be "{expected}", but the flow did not get there.'],
  'path-long': ['路径应在第 {at} 步前结束，实际还经过了“{element}”。', 'The path should end before step {at}, but "{element}" came as well.'],
  status: ['状态应为“{expected}”，实际是“{actual}”。', 'The status should be "{expected}", but it is "{actual}".'],
  'should-end': ['流程应当结束，但还在等待：{open}。', 'The flow should have ended, but these still wait: {open}.'],
  'should-go-on': ['流程不应结束，但已经结束。', 'The flow should go on, but it has ended.'],
  open: ['应当在等待的是：{expected}；实际是：{open}。', 'These should be waiting: {expected}; but these are: {open}.'],
  variable: ['“{path}”应为 {expected}，实际是 {actual}。', '"{path}" should be {expected}, but it is {actual}.'],
} as const;

export type DifferenceCode = keyof typeof differences;

export const differenceCodes = Object.keys(differences) as DifferenceCode[];

export interface Difference {
  code: DifferenceCode;
  /** Id of the element it is about. */
  element?: string;
  message: Label;
  /** What the sentence names: ids of elements and outcomes, status codes, numbers. */
  values: Readonly<Record<string, string | number>>;
}

/** Places of the sentences that hold ids or codes, several of them parted by commas. */
const named = ['element', 'expected', 'actual', 'open'] as const;

/** The sentence with names instead of ids and codes. @param name what an id or code is called; itself where it has no name */
export function differenceInWords({ code, values }: Difference, name: (word: string) => Label): Label {
  const [zh, en] = differences[code];
  const put = (language: 'zh' | 'en'): Record<string, string | number> => Object.fromEntries(Object.entries(values).map(([place, value]) => {
    const words = typeof value === 'string' && code !== 'variable' && named.some((one) => one === place);
    return [place, words ? value.split(', ').map((word) => name(word)[language] ?? name(word).zh).join(language === 'zh' ? '、' : ', ') : value];
  }));
  return { zh: fill({ zh }, put('zh')).zh, en: fill({ zh, en }, put('en')).en };
}

/** Thrown and caught inside this folder: the first difference ends a run. */
export class Differs extends Error {
  readonly difference: Difference;
  constructor(code: DifferenceCode, element?: string, values: Record<string, string | number> = {}) {
    const [zh, en] = differences[code];
    const message = fill({ zh, en }, values);
    super(message.en);
    this.difference = { code, ...(element ? { element } : {}), message, values };
  }
}
