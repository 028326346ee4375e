import type { Problem } from '../model/problems.ts';
import { fill } from '../model/problems.ts';

/** What the guard refuses, each with its sentence. Any of these could stop the process that evaluates it, or give another answer tomorrow. */
const refusals = {
  'expression-syntax': ['表达式写错了：{detail}（第 {at} 个字符）', 'The expression has a mistake: {detail} (character {at})'],
  'expression-too-long': ['表达式太长，上限 {limit} 个字符。', 'The expression is too long; {limit} characters are allowed.'],
  'expression-too-deep': ['表达式嵌套太深，上限 {limit} 层。', 'The expression is nested too deeply; {limit} levels are allowed.'],
  'expression-clock': ['{name}() 每次结果都不同，请改用变量 now。', '{name}() differs on every run; use the variable now.'],
  'expression-range': ['循环的区间两端必须是整数，且最多 {limit} 个值。', 'A range to repeat over needs whole numbers at both ends and at most {limit} values.'],
  'expression-iteration-depth': ['循环最多嵌套 {limit} 层。', 'Iterations may be nested {limit} levels deep.'],
  'expression-growth': ['重复引用前面的结果会无限变大：“{name}”。', 'Using earlier results again and again grows without limit: "{name}".'],
  'expression-pattern': ['匹配规则必须是固定文字，且不能嵌套重复：{detail}', 'A pattern must be a literal without nested repetition: {detail}'],
  'expression-function': ['没有“{name}”这个函数，或不允许使用。', 'There is no function "{name}", or it is not allowed.'],
  'expression-unsupported': ['不支持这种写法：{detail}', 'This construct is not supported: {detail}'],
} as const;

export type ExpressionCode = keyof typeof refusals;

export const expressionCodes = Object.keys(refusals) as ExpressionCode[];

/** A problem without element: who checks an expression knows where it stands. */
export function refuseExpression(code: ExpressionCode, values: Record<string, string | number> = {}): Problem {
  const [zh, en] = refusals[code];
  return { code, element: '', severity: 'error', message: fill({ zh, en }, values) };
}

/** Thrown when a refused expression is evaluated all the same. `code` and `message` come from the list above. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
  readonly code: string;
  readonly expression: string;
  constructor(problem: Problem, expression: string) {
    super(`${problem.message.en} In: ${expression.slice(0, 200)}`);
    this.code = problem.code;
    this.expression = expression;
  }
}
