/** One row of the table that the browser's validator and the server's are both run through. */
export interface ValidationCase { fact: string; schema: Record<string, unknown>; data: unknown; valid: boolean }

const amount = { type: 'object', required: ['amount'], properties: { amount: { type: 'integer', format: 'money', minimum: 1, maximum: 10450 } } };
const evidence = { type: 'object', required: ['evidence'], properties: { evidence: { type: 'array', items: { type: 'string', format: 'file' }, minItems: 1, maxItems: 6 } } };
const lines = {
  type: 'object',
  required: ['lines'],
  properties: {
    lines: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['lineId', 'quantity'], additionalProperties: false, properties: { lineId: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } } },
    },
  },
};
const fault = { type: 'object', required: ['fault'], properties: { fault: { type: 'string', enum: ['seller', 'buyer', 'courier'] } } };
const parcel = {
  type: 'object',
  required: ['returnParcel'],
  properties: {
    returnParcel: {
      type: 'object',
      required: ['courier', 'trackingNo'],
      properties: { courier: { type: 'string', minLength: 1 }, trackingNo: { type: 'string', pattern: '^[A-Za-z0-9-]{6,30}$' } },
    },
  },
};
const conditional = {
  type: 'object',
  required: ['passed'],
  properties: { passed: { type: 'boolean' }, damage: { type: 'string', minLength: 2 } },
  if: { properties: { passed: { const: false } }, required: ['passed'] },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: { required: ['damage'] },
};
const visit = { type: 'object', properties: { visitAt: { type: 'string', format: 'date-time' } } };
const remark = { type: 'object', properties: { remark: { type: 'string', maxLength: 5 } } };
const contact = { type: 'object', properties: { contact: { anyOf: [{ type: 'string', pattern: '^1\\d{10}$' }, { type: 'string', format: 'email' }] } } };

/** What the shipped forms use of JSON Schema draft 7, each keyword with a value that fits and one that does not. */
export const validationCases: ValidationCase[] = [
  { fact: 'an amount at its maximum fits', schema: amount, data: { amount: 10450 }, valid: true },
  { fact: 'an amount above its maximum does not', schema: amount, data: { amount: 10451 }, valid: false },
  { fact: 'an amount below its minimum does not', schema: amount, data: { amount: 0 }, valid: false },
  { fact: 'an amount is a whole number of minor units', schema: amount, data: { amount: 104.5 }, valid: false },
  { fact: 'a number written as text is not a number', schema: amount, data: { amount: '10450' }, valid: false },
  { fact: 'a required property may not be missing', schema: amount, data: {}, valid: false },
  { fact: 'a property that is undefined is missing', schema: amount, data: { amount: undefined }, valid: false },
  { fact: 'null is not an integer', schema: amount, data: { amount: null }, valid: false },
  { fact: 'one photo is enough', schema: evidence, data: { evidence: ['f1'] }, valid: true },
  { fact: 'no photo is too few', schema: evidence, data: { evidence: [] }, valid: false },
  { fact: 'seven photos are too many', schema: evidence, data: { evidence: ['1', '2', '3', '4', '5', '6', '7'] }, valid: false },
  { fact: 'a line with a quantity fits', schema: lines, data: { lines: [{ lineId: 'L1', quantity: 2 }] }, valid: true },
  { fact: 'a quantity of nothing does not', schema: lines, data: { lines: [{ lineId: 'L1', quantity: 0 }] }, valid: false },
  { fact: 'a line without its id does not', schema: lines, data: { lines: [{ quantity: 1 }] }, valid: false },
  { fact: 'an unknown property of a closed object does not', schema: lines, data: { lines: [{ lineId: 'L1', quantity: 1, price: 5 }] }, valid: false },
  { fact: 'one of the choices fits', schema: fault, data: { fault: 'courier' }, valid: true },
  { fact: 'anything else does not', schema: fault, data: { fault: 'weather' }, valid: false },
  { fact: 'a tracking number of the right shape fits', schema: parcel, data: { returnParcel: { courier: 'zto', trackingNo: '77842210-9315' } }, valid: true },
  { fact: 'a tracking number with Chinese in it does not', schema: parcel, data: { returnParcel: { courier: 'zto', trackingNo: '单号 77842210' } }, valid: false },
  { fact: 'a parcel without a courier does not', schema: parcel, data: { returnParcel: { trackingNo: '77842210' } }, valid: false },
  { fact: 'a demand that applies only sometimes is silent otherwise', schema: conditional, data: { passed: true }, valid: true },
  { fact: 'a demand that applies only sometimes is made then', schema: conditional, data: { passed: false }, valid: false },
  { fact: 'and met then', schema: conditional, data: { passed: false, damage: '划痕' }, valid: true },
  { fact: 'a date-time with a zone fits', schema: visit, data: { visitAt: '2026-11-21T10:20:00+08:00' }, valid: true },
  { fact: 'a date-time with milliseconds fits', schema: visit, data: { visitAt: '2026-11-21T02:20:00.000Z' }, valid: true },
  { fact: 'a day is not a date-time', schema: visit, data: { visitAt: '2026-11-21' }, valid: false },
  { fact: 'the 31st of February is not a day', schema: visit, data: { visitAt: '2026-02-31T10:20:00Z' }, valid: false },
  { fact: 'length counts characters, not bytes', schema: remark, data: { remark: '外箱没事😀' }, valid: true },
  { fact: 'one character more is too long', schema: remark, data: { remark: '外箱没事😀了' }, valid: false },
  { fact: 'either of two shapes fits', schema: contact, data: { contact: 'zhou@example.cn' }, valid: true },
  { fact: 'neither of two shapes does not', schema: contact, data: { contact: '12345' }, valid: false },
];
