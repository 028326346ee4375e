import { describe as suite, expect, it } from 'vitest';
import { describe, DomainError, domainErrors } from './errors.ts';

suite('domain errors', () => {
  it('say what is wrong in both languages, with the facts filled in', () => {
    expect(describe('evidence_missing', { needed: 2 })).toEqual({ zh: '这个原因至少需要 2 张照片，请补充', en: 'This reason needs at least 2 photos. Add them' });
  });

  it('keep a place visible whose fact is missing', () => {
    expect(describe('too_many_units').en).toContain('{max}');
  });

  it('carry their code and facts', () => {
    const error = new DomainError('unknown_line', { lineId: 'L9' });

    expect(error).toMatchObject({ name: 'DomainError', code: 'unknown_line', params: { lineId: 'L9' } });
    expect(error.message).toBe('unknown_line: The order has no line L9. Choose one of its lines');
  });

  it('follow the house wording: no exclamation marks, no apologies', () => {
    for (const { zh, en } of Object.values(domainErrors)) expect(`${zh} ${en}`).not.toMatch(/[!！]|抱歉|[Ss]orry|[Pp]lease/);
  });
});
