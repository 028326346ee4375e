import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFeel } from './condition.ts';

describe('toFeel', () => {
  test.each([
    ['=outcome = "approve"', 'outcome = "approve"'],
    ['outcome != null and amount > 100', 'outcome != null and amount > 100'],
    ['name = "a && b == c!"', 'name = "a && b == c!"'],
    ["${a == 'x'}", 'a = "x"'],
    ['#{amount >= 100 && !(kind eq "gift")}', 'amount >= 100 and not((kind = "gift"))'],
    ['${approved}', 'approved'],
    ['${!approved || retries lt 3}', 'not(approved = true) or retries < 3'],
    ['${environment.variables.order.paid === true}', 'order.paid = true'],
    ['${a != undefined && b}', 'a != null and b = true'],
    ['${a + 1 > b * -2}', 'a + 1 > b * -2'],
    ["${note == 'it\\'s \"new\"'}", 'note = "it\'s \\"new\\""'],
    ['status === "done"', 'status = "done"'],
    ['!done', 'not(done = true)'],
    ['${金额 > 10}', '金额 > 10'],
  ])('%s becomes %s', (source, feel) => {
    expect(toFeel(source)).toEqual({ feel });
  });

  test('a declared script language is translated even where FEEL could be meant', () => {
    expect(toFeel('this.environment.variables.ok', 'JavaScript')).toEqual({ feel: 'ok' });
  });

  test.each(['${order.isPaid()}', '${a ? b : c}', '${(a}', '${a b}', '${}', 'x => x && y', '${[1]}', `\${${'('.repeat(60)}a${')'.repeat(60)}}`])(
    '%s is refused with a reason', (source) => {
      expect(toFeel(source)).toEqual({ problem: expect.stringMatching(/\w/) });
    });

  test('whatever is written, the answer is FEEL or a reason, never an exception', () => {
    const piece = fc.constantFrom('a', 'b.c', '1', "'x'", '"', '==', '&&', '||', '!', '(', ')', '-', '<', 'and', 'null', ' ', '\\', '#', '漢');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const result = toFeel(`\${${pieces.join('')}}`);
      expect('feel' in result || result.problem.length > 0).toBe(true);
    }));
  });
});
