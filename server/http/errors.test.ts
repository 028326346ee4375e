import { expect, test } from 'vitest';
import { errorCatalogue, type ErrorCode } from './error-catalogue.ts';
import { AppError } from './errors.ts';
import { coerceError } from './coerce-error.ts';
import { toProblem } from './problem.ts';
import { DomainError } from '../../definitions/domain/errors.ts';

test('every code has a 4xx or 5xx status, a title and a sentence in both languages', () => {
  for (const [code, { status, title, detail }] of Object.entries(errorCatalogue)) {
    expect(status, code).toBeGreaterThanOrEqual(400);
    for (const words of [title.zh, title.en, detail.zh, detail.en]) expect(words.length, code).toBeGreaterThan(2);
  }
});

test('both languages of a sentence are filled from the same params', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();
  for (const [code, { detail }] of Object.entries(errorCatalogue)) expect(places(detail.zh), code).toEqual(places(detail.en));
});

test('a problem speaks the reader\'s language, fills in the facts and carries what is true now', () => {
  const error = new AppError('work_item_taken', { params: { name: '许可欣' }, current: { version: 4 } });

  expect(toProblem(error, 'en', 'r1')).toMatchObject({
    status: 409, code: 'work_item_taken', title: 'Already claimed', current: { version: 4 }, type: '/api/docs#error-work_item_taken',
  });
  expect(toProblem(error, 'zh', 'r1').detail).toContain('许可欣 已领取这一步');
});

test('a refusal of the after-sale rules keeps its code and its facts', () => {
  const error = coerceError(new DomainError('too_many_units', { max: 2 }));

  expect(toProblem(error, 'zh', 'r1')).toMatchObject({ status: 422, code: 'too_many_units', detail: '最多还能申请 2 件，请减少数量' });
});

test.each<[string, unknown, ErrorCode]>([
  ['a body over the limit', { type: 'entity.too.large', status: 413 }, 'body_too_large'],
  ['a body that is no JSON', { type: 'entity.parse.failed', status: 400 }, 'malformed_json'],
  ['a path that cannot be decoded', new URIError('x'), 'not_found'],
  ['a lost database connection', { code: '08006' }, 'unavailable'],
  ['a database that shuts down', { code: '57P01' }, 'unavailable'],
  ['a query that was cancelled', { code: '57014' }, 'internal'],
  ['a defect', new TypeError('x'), 'internal'],
  ['nothing at all', undefined, 'internal'],
])('%s becomes its own code', (_what, thrown, code) => {
  expect(coerceError(thrown).code).toBe(code);
});

test('a defect tells the caller a number to report and nothing of itself', () => {
  const problem = toProblem(coerceError(new Error('password=hunter2')), 'en', 'r-77');

  expect(problem.detail).toContain('r-77');
  expect(JSON.stringify(problem)).not.toContain('hunter2');
});
