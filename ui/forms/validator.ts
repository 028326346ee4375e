import type { ValidatorType } from '@rjsf/utils';
import type { FormData } from './types.ts';
import { fits, validateData } from './validate-data.ts';

/**
 * What rjsf asks while it draws: does this branch apply. The stock validator compiles code, which the page's security policy
 * forbids: it then fails in silence and conditional fields never appear. Judging the data is the form's own
 * (`form-problems.ts`), since it also knows the outcome and the ticket.
 */
export const interpreter: ValidatorType<FormData> = {
  isValid: (schema, formData, rootSchema) => fits({ definitions: rootSchema.definitions ?? {}, ...schema }, formData),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: <Result>(schema: object, formData?: FormData) => ({ errors: validateData(schema, formData) as Result[] }),
};
