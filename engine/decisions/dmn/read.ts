import { guardXml } from '../../model/guard-xml.ts';
import type { Problem } from '../../model/problems.ts';
import { aggregators, formats, valueTypes, type Choice, type DecisionInput, type DecisionOutput, type DecisionRule, type DecisionTable, type HitPolicy } from '../decision.ts';
import { childOf, childrenOf, createDmnModdle, extensionsOf, labelOf, textOf, type DmnElement } from './moddle.ts';
import { dmnProblem } from './problems.ts';
import { typeOf } from './types.ts';

/** RULE ORDER answers all that fit in the order of the table, as our COLLECT always does. */
const hitPolicies: Record<string, HitPolicy> = { UNIQUE: 'UNIQUE', FIRST: 'FIRST', COLLECT: 'COLLECT', 'RULE ORDER': 'COLLECT' };

/**
 * The first decision table of a DMN 1.3 file, from any tool. What cannot be run is refused with a problem, never left out silently;
 * the table itself is checked by `lintDecision`.
 */
export async function readDmn(xml: string): Promise<{ table?: DecisionTable; problems: Problem[] }> {
  const hostile = guardXml(xml);
  if (hostile) return { problems: [hostile] };
  let root: DmnElement;
  try {
    root = (await createDmnModdle().fromXML(xml)).rootElement;
  } catch (error) {
    return { problems: [dmnProblem('dmn-invalid', '', error instanceof Error ? error.message.slice(0, 200) : String(error))] };
  }
  const decision = childrenOf(root, 'drgElement').find((element) => childOf(element, 'decisionLogic')?.$type === 'dmn:DecisionTable');
  const logic = childOf(decision, 'decisionLogic');
  if (!decision || !logic) return { problems: [dmnProblem('dmn-no-table', '')] };
  const problems = refusals(logic);
  return problems.length > 0 ? { problems } : { table: tableOf(decision, logic), problems };
}

function refusals(logic: DmnElement): Problem[] {
  const policy = textOf(logic, 'hitPolicy') ?? 'UNIQUE';
  const inputs = childrenOf(logic, 'input');
  const texts = [...inputs.map((input) => childOf(input, 'inputExpression')), ...childrenOf(logic, 'rule').flatMap((rule) => [...childrenOf(rule, 'inputEntry'), ...childrenOf(rule, 'outputEntry')])];
  return [
    ...(Object.hasOwn(hitPolicies, policy) ? [] : [dmnProblem('dmn-hit-policy', logic.id ?? '', policy)]),
    ...inputs.flatMap((input, index) => (textOf(childOf(input, 'inputExpression'), 'text') ? [] : [dmnProblem('dmn-expression-missing', input.id ?? '', String(index + 1))])),
    ...texts.flatMap((text) => (isFeel(text) ? [] : [dmnProblem('dmn-language', text?.id ?? '', textOf(text, 'text') ?? '')])),
  ];
}

function isFeel(expression: DmnElement | undefined): boolean {
  const language = textOf(expression, 'expressionLanguage');
  return language === undefined || /feel/i.test(language);
}

function tableOf(decision: DmnElement, logic: DmnElement): DecisionTable {
  const words = extensionsOf(decision, 'reflow:Words')[0];
  const key = keyFrom(decision.id ?? '');
  const descriptionZh = textOf(words, 'descriptionZh');
  const aggregator = aggregators.find((name) => name.toUpperCase() === textOf(logic, 'aggregation'));
  return {
    key, label: words ? labelOf(textOf(words, 'zh') ?? key, textOf(words, 'en')) : labelOf(textOf(decision, 'name') ?? key, undefined),
    ...(descriptionZh ? { description: labelOf(descriptionZh, textOf(words, 'descriptionEn')) } : {}),
    hitPolicy: hitPolicies[textOf(logic, 'hitPolicy') ?? 'UNIQUE']!, ...(aggregator ? { aggregator } : {}),
    inputs: childrenOf(logic, 'input').map(inputOf), outputs: childrenOf(logic, 'output').map(outputOf), rules: childrenOf(logic, 'rule').map(ruleOf),
  };
}

function inputOf(input: DmnElement, index: number): DecisionInput {
  const expression = childOf(input, 'inputExpression');
  const suggestions = choicesOf(input);
  const id = nameFrom(input.id ?? '', 'input_', `input${index + 1}`);
  return { id, ...columnOf(input, textOf(expression, 'typeRef'), id), expression: textOf(expression, 'text')!, ...(suggestions.length > 0 ? { suggestions } : {}) };
}

function outputOf(output: DmnElement, index: number): DecisionOutput {
  const name = nameFrom(textOf(output, 'name') ?? '', '', `output${index + 1}`);
  const values = choicesOf(output);
  const listed = values.length > 0 ? values : listedValues(textOf(childOf(output, 'outputValues'), 'text'));
  return { name, ...columnOf(output, textOf(output, 'typeRef'), name), ...(listed.length > 0 ? { values: listed } : {}) };
}

function columnOf(column: DmnElement, typeRef: string | undefined, otherwise: string): Pick<DecisionInput, 'label' | 'type' | 'format'> {
  const words = extensionsOf(column, 'reflow:Words')[0];
  const format = formats.find((known) => known === textOf(words, 'format'));
  const type = valueTypes.find((known) => known === textOf(words, 'type')) ?? typeOf(typeRef);
  const label = words ? labelOf(textOf(words, 'zh') ?? otherwise, textOf(words, 'en')) : labelOf(textOf(column, 'label') ?? otherwise, undefined);
  return { label, type, ...(format ? { format } : {}) };
}

function ruleOf(rule: DmnElement, index: number): DecisionRule {
  const words = extensionsOf(rule, 'reflow:Words')[0];
  const zh = textOf(words, 'zh') ?? textOf(childrenOf(rule, 'annotationEntry')[0], 'text');
  const enabled = words?.get('enabled');
  return {
    id: nameFrom(rule.id ?? '', 'rule_', `rule${index + 1}`),
    cells: childrenOf(rule, 'inputEntry').map((entry) => textOf(entry, 'text') ?? '-'), results: childrenOf(rule, 'outputEntry').map((entry) => textOf(entry, 'text') ?? ''),
    ...(zh ? { annotation: labelOf(zh, textOf(words, 'en')) } : {}), ...(typeof enabled === 'boolean' ? { enabled } : {}),
  };
}

function choicesOf(column: DmnElement): Choice[] {
  return extensionsOf(column, 'reflow:Choice').flatMap((choice) => {
    const value = literal(textOf(choice, 'value') ?? '');
    return value === undefined ? [] : [{ value, label: labelOf(textOf(choice, 'zh') ?? String(value), textOf(choice, 'en')) }];
  });
}

/** `"a", "b", 3`: the values that another tool allows, where all of them are literals. */
function listedValues(text: string | undefined): Choice[] {
  const parts = text?.match(/"(?:[^"\\]|\\.)*"|[^,\s][^,]*/g) ?? [];
  const values = parts.map((part) => literal(part.trim()));
  return values.every((value) => value !== undefined) ? values.map((value) => ({ value, label: { zh: String(value) } })) : [];
}

function literal(text: string): Choice['value'] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
  } catch {
    return undefined;
  }
}

function nameFrom(id: string, prefix: string, otherwise: string): string {
  const name = (id.startsWith(prefix) ? id.slice(prefix.length) : id).replace(/[^A-Za-z0-9_-]/g, '_');
  return /^[A-Za-z0-9]/.test(name) ? name : otherwise;
}

function keyFrom(id: string): string {
  const key = id.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return key === '' ? 'decision' : key.slice(0, 60);
}
