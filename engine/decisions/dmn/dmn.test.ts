import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregators, formats, valueTypes, type Choice, type DecisionTable } from '../decision.ts';
import { createDecider } from '../evaluate.ts';
import { readDmn } from './read.ts';
import { writeDmn } from './write.ts';

const foreign = (logic: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://other.example">
  <decision id="Refund_Limit" name="Refund limit"><decisionTable id="t" ${logic}</decisionTable></decision>
</definitions>`;
const columns = `<input id="i1" label="Amount"><inputExpression id="e1" typeRef="integer"><text>amount</text></inputExpression></input>
  <output id="o1" label="What" name="action" typeRef="string"><outputValues id="v"><text>"approve", "review"</text></outputValues></output>`;
const row = (cell: string, result: string): string => `<rule id="r_${result}"><description>why</description><inputEntry id="c_${result}"><text>${cell}</text></inputEntry><outputEntry id="q_${result}"><text>"${result}"</text></outputEntry></rule>`;

describe('DMN from another tool', () => {
  it('becomes a table that answers', async () => {
    const { table, problems } = await readDmn(foreign(`hitPolicy="FIRST">${columns}${row('&lt;= 50', 'approve')}${row('', 'review')}`));
    expect(problems).toEqual([]);
    expect(table).toMatchObject({ key: 'refund-limit', label: { zh: 'Refund limit' }, hitPolicy: 'FIRST', inputs: [{ id: 'i1', type: 'number' }], outputs: [{ name: 'action', values: [{ value: 'approve' }, { value: 'review' }] }] });
    const decider = createDecider();
    expect([50, 51].map((amount) => decider.decide(table!, { amount }).answer)).toEqual([{ rule: 'r_approve', action: 'approve' }, { rule: 'r_review', action: 'review' }]);
  });

  it.each([
    ['no XML', 'x', 'dmn-invalid'],
    ['a declaration that other files hide in', '<!DOCTYPE x><x/>', 'xml-doctype'],
    ['a decision without a table', foreign('/>').replace(/<decisionTable[\s\S]*<\/decisionTable>/, ''), 'dmn-no-table'],
    ['a hit policy that is not run', foreign(`hitPolicy="PRIORITY">${columns}`), 'dmn-hit-policy'],
    ['another language', foreign(`>${columns.replace('<inputExpression', '<inputExpression expressionLanguage="groovy"')}`), 'dmn-language'],
    ['a column without expression', foreign(`>${columns.replace('<text>amount</text>', '')}`), 'dmn-expression-missing'],
  ])('is refused with %s', async (_, xml, code) => {
    expect((await readDmn(xml)).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('our own tables', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abXY019 <>&"\'=。退款-?(),]'), minLength: 1, maxLength: 20 }).filter((text) => text === text.trim() && text !== '');
  const label = fc.oneof(words.map((zh) => ({ zh })), fc.tuple(words, words).map(([zh, en]) => ({ zh, en })));
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
  const choices = fc.uniqueArray(fc.record({ value: fc.oneof(words, fc.integer(), fc.boolean()) as fc.Arbitrary<Choice['value']>, label }), { minLength: 1, maxLength: 3, selector: ({ value }) => value });
  const column = { label, type: fc.constantFrom(...valueTypes) };
  const optional = { format: fc.constantFrom(...formats) };
  const table: fc.Arbitrary<DecisionTable> = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([width, outputs]) => fc.record({
    key: fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5})?$/), label, description: label, aggregator: fc.constantFrom(...aggregators),
    hitPolicy: fc.constantFrom('UNIQUE' as const, 'FIRST' as const, 'COLLECT' as const),
    inputs: fc.uniqueArray(fc.record({ id: name, expression: words, ...column, ...optional, suggestions: choices }, { requiredKeys: ['id', 'expression', 'label', 'type'] }), { minLength: width, maxLength: width, selector: ({ id }) => id }),
    outputs: fc.uniqueArray(fc.record({ name, ...column, ...optional, values: choices }, { requiredKeys: ['name', 'label', 'type'] }), { minLength: outputs, maxLength: outputs, selector: (output) => output.name }),
    rules: fc.uniqueArray(fc.record({ id: name, cells: fc.array(words, { minLength: width, maxLength: width }), results: fc.array(words, { minLength: outputs, maxLength: outputs }), annotation: label, enabled: fc.boolean() }, { requiredKeys: ['id', 'cells', 'results'] }), { maxLength: 4, selector: ({ id }) => id }),
  }, { requiredKeys: ['key', 'label', 'hitPolicy', 'inputs', 'outputs', 'rules'] }));

  it('go out and come back the same', async () => {
    await fc.assert(fc.asyncProperty(table, async (given) => {
      expect(await readDmn(await writeDmn(given))).toEqual({ table: given, problems: [] });
    }), { numRuns: 60 });
  });
});
