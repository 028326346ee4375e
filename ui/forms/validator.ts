import { toErrorSchema } from '@rjsf/utils';
import type { CustomValidator, ErrorTransformer, RJSFSchema, RJSFValidationError, UiSchema, ValidationData, ValidatorType } from '@rjsf/utils';
import { problemWords } from './problem-words.ts';
import type { WordsFor } from './problem-words.ts';
import type { FormData } from './types.ts';
import { fits, validateData } from './validate-data.ts';
import type { FieldProblem } from './validate-data.ts';

/**
 * rjsf's validator on an interpreter. The stock one compiles code, which the page's security policy forbids: it then fails
 * in silence and conditional fields never appear.
 */
export function createValidator(words: WordsFor): ValidatorType<FormData> {
  function validateFormData(
    formData: FormData | undefined, schema: RJSFSchema, _custom?: CustomValidator<FormData>,
    transformErrors?: ErrorTransformer<FormData>, uiSchema?: UiSchema<FormData>,
  ): ValidationData<FormData> {
    const found = validateData(schema, formData).map((problem) => toError(problem, words));
    const errors = transformErrors ? transformErrors(found, uiSchema) : found;
    return { errors, errorSchema: toErrorSchema<FormData>(errors) };
  }
  return {
    validateFormData,
    isValid: (schema, formData, rootSchema) => fits({ definitions: rootSchema.definitions ?? {}, ...schema }, formData),
    // Only rjsf's own playground asks for this; the type of its rows is the caller's.
    rawValidation: <Result>(schema: RJSFSchema, formData?: FormData) => ({ errors: validateData(schema, formData) as Result[] }),
  };
}

function toError(problem: FieldProblem, words: WordsFor): RJSFValidationError {
  const property = problem.path.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('') || '.';
  const message = problemWords(problem, words);
  return { name: problem.keyword, property, message, params: {}, stack: message, schemaPath: '' };
}
