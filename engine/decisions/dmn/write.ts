import type { Label } from '../../kernel/types.ts';
import type { Choice, DecisionInput, DecisionOutput, DecisionRule, DecisionTable } from '../decision.ts';
import { createDmnModdle, type DmnElement } from './moddle.ts';
import { typeRefOf } from './types.ts';

/**
 * The table as DMN 1.3 XML that other tools read; `readDmn` gives the same table back. DMN knows no rules that are switched off and
 * one language only: both are kept in our extension elements, so another tool would run such a rule.
 */
export async function writeDmn(table: DecisionTable): Promise<string> {
  const moddle = createDmnModdle();
  const make = (type: string, attributes: Record<string, unknown>): DmnElement => moddle.create(type, attributes);
  const extended = (type: string, attributes: Record<string, unknown>, words: Record<string, unknown>, choices: Choice[] = []): DmnElement => {
    const values = [make('reflow:Words', words), ...choices.map(({ value, label }) => make('reflow:Choice', { value: JSON.stringify(value), ...label }))];
    const element = make(type, { ...attributes, extensionElements: make('dmn:ExtensionElements', { values }) });
    return element;
  };
  const literal = (type: string, text: string): DmnElement => make(type, { text });

  const input = ({ id, label, expression, type, format, suggestions }: DecisionInput): DmnElement => extended('dmn:InputClause', {
    id: `input_${id}`, label: label.zh, inputExpression: make('dmn:LiteralExpression', { id: `expression_${id}`, typeRef: typeRefOf(type), text: expression }),
  }, { ...label, format, type }, suggestions);

  const output = ({ name, label, type, format, values }: DecisionOutput): DmnElement => extended('dmn:OutputClause', {
    id: `output_${name}`, label: label.zh, name, typeRef: typeRefOf(type),
    ...(values && values.length > 0 ? { outputValues: make('dmn:UnaryTests', { id: `values_${name}`, text: values.map(({ value }) => JSON.stringify(value)).join(', ') }) } : {}),
  }, { ...label, format, type }, values);

  const rule = ({ id, cells, results, annotation, enabled }: DecisionRule): DmnElement => extended('dmn:DecisionRule', {
    id: `rule_${id}`,
    inputEntry: cells.map((cell) => literal('dmn:UnaryTests', cell)), outputEntry: results.map((result) => literal('dmn:LiteralExpression', result)),
    annotationEntry: [make('dmn:RuleAnnotation', { text: annotation?.zh ?? '' })],
  }, { ...annotation, enabled });

  const decision = extended('dmn:Decision', {
    id: table.key, name: table.label.zh,
    decisionLogic: make('dmn:DecisionTable', {
      id: `table_${table.key}`, hitPolicy: table.hitPolicy, ...(table.aggregator ? { aggregation: table.aggregator.toUpperCase() } : {}),
      input: table.inputs.map(input), output: table.outputs.map(output), annotation: [make('dmn:RuleAnnotationClause', { name: '说明' })], rule: table.rules.map(rule),
    }),
  }, { ...table.label, ...describedAs(table.description) });
  const definitions = make('dmn:Definitions', { id: 'definitions', name: table.label.zh, namespace: 'urn:reflow:decisions', drgElement: [decision] });
  own(definitions);
  return (await moddle.toXML(definitions, { format: true })).xml;
}

function describedAs(description: Label | undefined): Record<string, string | undefined> {
  return description ? { descriptionZh: description.zh, descriptionEn: description.en } : {};
}

/** Elements that moddle makes do not know where they hang; writing needs it. */
function own(element: DmnElement): void {
  for (const value of Object.values(element as unknown as Record<string, unknown>)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child !== 'object' || child === null || !('$type' in child)) continue;
      (child as DmnElement).$parent = element;
      own(child as DmnElement);
    }
  }
}
