import { expect, test } from 'vitest';
import { createLogger } from './log.ts';

test('secrets and phone numbers never reach the log', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line: string) => lines.push(line) });

  logger.info({ headers: { authorization: 'Bearer abc', cookie: 'sid=abc' }, password: 'abc', order: { buyer: { phone: 'abc' } }, token: 'abc' });

  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('abc');
  expect(lines[0]).toContain('[hidden]');
});
