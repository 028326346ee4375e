import { fill, type Problem } from '../../model/problems.ts';

/** Why a DMN file is no table that Reflow runs. Closed list. */
const words = {
  'dmn-invalid': ['文件不是 DMN：{detail}', 'This is no DMN file: {detail}'],
  'dmn-no-table': ['文件里没有决策表。', 'The file holds no decision table.'],
  'dmn-hit-policy': ['不支持命中策略 {detail}，请改成 UNIQUE、FIRST 或 COLLECT。', 'The hit policy {detail} is not supported; use UNIQUE, FIRST or COLLECT.'],
  'dmn-language': ['只支持 FEEL 表达式，“{detail}”用的不是。', 'Only FEEL is supported; "{detail}" is written in something else.'],
  'dmn-expression-missing': ['第 {detail} 列没有表达式。', 'Column {detail} has no expression.'],
} as const;

export type DmnProblemCode = keyof typeof words;

export function dmnProblem(code: DmnProblemCode, element: string, detail = ''): Problem {
  const [zh, en] = words[code];
  return { code, element, severity: 'error', message: fill({ zh, en }, { detail }) };
}
