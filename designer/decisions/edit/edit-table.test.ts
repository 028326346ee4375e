import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDecisions } from '../../../definitions/decisions/index.ts';
import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import { malformation } from '../../../engine/decisions/compile.ts';
import { input, output, table } from '../../../engine/decisions/testing/tables.ts';
import { tableChanges } from './changes.ts';
import { addInput, addOutput, addRule, copyRule, deleteInput, deleteOutput, deleteRule, freeId, moveInput, moveOutput, moveRule, setAnnotation, setCell, setInput, setResult, switchRule } from './edit-table.ts';

const start = table([input('x'), input('y', 'string')], [output('z')], ['> 1 | "a" => "p"', '- | - => "q"']);
const told = (after: DecisionTable): string[] => tableChanges(start, after).map((change) => ('row' in change ? `${change.kind} ${change.row}` : 'column' in change ? `${change.kind} ${change.column}` : change.kind));

describe('what is told of a change', () => {
  it.each<[string, DecisionTable, string[]]>([
    ['a cell', setCell(start, 0, 0, '> 2'), ['cell 1']],
    ['a result', setResult(start, 1, 0, '"p"'), ['result 2']],
    ['blanks alone are none', setCell(start, 0, 0, ' > 1 '), []],
    ['a row above', addRule(start, 0), ['added 1']],
    ['a copy', copyRule(start, 0), ['added 2']],
    ['a row that goes', deleteRule(start, 0), ['deleted 1']],
    ['a row that moves', moveRule(start, 1, -1), ['moved 2']],
    ['a row past the end', moveRule(start, 1, 1), []],
    ['a row switched off', switchRule(start, 1), ['off 2']],
    ['words', setAnnotation(start, 0, { zh: '说明' }), ['annotation 1']],
    ['a new condition', addInput(start, input('w')), ['columnAdded w']],
    ['a new answer', addOutput(start, output('v')), ['columnAdded v']],
    ['a condition that goes', deleteInput(start, 0), ['columnDeleted x']],
    ['an answer that goes', deleteOutput(start, 0), ['columnDeleted z']],
    ['a condition that moves', moveInput(start, 0, 1), []],
    ['another expression', setInput(start, 0, input('x', 'number', 'order.paid')), ['column x']],
    ['another way to decide', { ...start, hitPolicy: 'UNIQUE' }, ['policy']],
  ])('%s', (_, after, changes) => {
    expect(told(after)).toEqual(changes);
  });
});

it('one row that moves far is one change', () => {
  const five = table([input('x')], [output('z')], ['1 => "a"', '2 => "b"', '3 => "c"', '4 => "d"', '5 => "e"']);
  const moved = [1, 2, 3, 4].reduce((now, at) => moveRule(now, at - 1, 1), five);
  expect(tableChanges(five, moved)).toMatchObject([{ kind: 'moved', rule: 'r1', row: 5 }]);
});

it('any edits leave a table whose rows fit its columns, with ids of their own', () => {
  const edits: ((table: DecisionTable, row: number, column: number) => DecisionTable)[] = [
    (t, row) => addRule(t, row), copyRule, deleteRule, (t, row) => moveRule(t, row, 1), (t, row) => moveRule(t, row, -1), switchRule,
    (t) => addInput(t, input(freeId('n', t.inputs.map(({ id }) => id)))), (t, _, column) => (t.inputs.length > 1 ? deleteInput(t, column % t.inputs.length) : t),
    (t, _, column) => moveInput(t, column % t.inputs.length, 1), (t, _, column) => moveOutput(t, column % t.outputs.length, -1), (t, row, column) => setCell(t, row, column % t.inputs.length, '5'),
  ];
  fc.assert(fc.property(fc.constantFrom(...loadDecisions()), fc.array(fc.tuple(fc.constantFrom(...edits), fc.nat(20), fc.nat(20)), { maxLength: 20 }), (shipped, steps) => {
    const after = steps.reduce((now, [edit, row, column]) => (now.rules.length === 0 ? addRule(now, 0) : edit(now, row % now.rules.length, column)), shipped);
    expect(malformation(after)).toBeUndefined();
    expect(tableChanges(after, after)).toEqual([]);
  }), { numRuns: 200 });
});
