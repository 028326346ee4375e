import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { policySchema } from './policy-schema.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(policySchema);

describe('the default policy', () => {
  it('fits its schema', () => {
    validate(defaultPolicy);

    expect(validate.errors).toBeNull();
  });

  it('names every reason once', () => {
    const codes = defaultPolicy.reasons.map((reason) => reason.code);

    expect(new Set(codes).size).toBe(codes.length);
  });

  it('offers a reason for each type', () => {
    for (const type of Object.keys(defaultPolicy.types)) {
      expect(defaultPolicy.reasons.some((reason) => reason.types.includes(type)), type).toBe(true);
    }
  });

  it.each(['P2D', 'PT4H', 'P1DT12H', 'P2W', 'PT90M'])('takes %s as a clock', (review) => {
    expect(validate({ ...defaultPolicy, clocks: { ...defaultPolicy.clocks, review } })).toBe(true);
  });

  it.each(['P', 'PT', '2 days', 'P1M', 'P1DT', 'P1Y', '-P1D'])('refuses %s as a clock', (review) => {
    expect(validate({ ...defaultPolicy, clocks: { ...defaultPolicy.clocks, review } })).toBe(false);
  });

  it('may name types and windows that a shop invents', () => {
    const own = { ...defaultPolicy, types: { repair_phone: false }, windows: { ...defaultPolicy.windows, lifetime: 3650 }, minEvidence: { repair_phone: 2 } };

    expect(validate(own), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...defaultPolicy, windows: { afterSale: 15 } })).toBe(false);
  });

  it('refuses a misspelt rule', () => {
    expect(validate({ ...defaultPolicy, freigth: 'insurance' })).toBe(false);
  });
});
