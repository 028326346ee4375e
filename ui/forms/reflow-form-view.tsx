// Not from the package's index: that pulls in a test helper and with it a validator which compiles code.
import withTheme from '@rjsf/core/lib/withTheme.js';
import type { ErrorSchema, RJSFSchema, UiSchema } from '@rjsf/utils';
import { useImperativeHandle, useMemo, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { FormSetting } from './context.ts';
import { withGuessedCourier } from './courier-guess.ts';
import { errorSchema } from './error-schema.ts';
import { focusField } from './focus-field.ts';
import { formParts } from './form-parts.ts';
import { permittedSchema, writableData } from './form-schema.ts';
import styles from './forms.module.css';
import { fieldsOfOthers, schemaForOutcome } from './outcome-schema.ts';
import type { ReflowFormProps } from './reflow-form-props.ts';
import type { FieldAccess, FieldSchema, FormData, FormSurroundings } from './types.ts';
import { completeUi } from './ui-schema.ts';
import { useFormProblems } from './use-form-problems.ts';
import { emptySections, useHiddenFields } from './use-hidden-fields.ts';
import { interpreter } from './validator.ts';

const Form = withTheme<FormData>(formParts);

/** A form drawn from its schema. Says what is wrong only after it was asked to (`check`), then as people type. */
export default function ReflowFormView(props: ReflowFormProps) {
  const readersText = useText();
  const text = props.text ?? readersText;
  const ground = useRef<HTMLDivElement>(null);
  const { labels, data, outcome, surroundings = noSurroundings, idPrefix = 'form' } = props;
  const whole = props.schema as FieldSchema;
  const conditional = useHiddenFields({ schema: whole, ui: props.ui ?? {}, data, outcome });
  const fields = useMemo(() => fieldsFor(whole, props.ui ?? {}, props.fields ?? {}, outcome, conditional), [whole, props.ui, props.fields, outcome, conditional]);

  const schema = useMemo(() => permittedSchema(schemaForOutcome(whole, outcome), fields), [whole, outcome, fields]);
  const ui = useMemo(() => completeUi(schema, (props.ui ?? {}) as UiSchema, fields), [schema, props.ui, fields]);
  const marksOptional = (schema.required ?? []).length > 0;
  const setting = useMemo((): FormSetting => ({ text, labels, surroundings, marksOptional }), [text, labels, surroundings, marksOptional]);
  const problems = useFormProblems({ schema: whole, ui: props.ui ?? {}, fields, data, labels, surroundings, text, server: props.problems ?? [] });
  const shown = JSON.stringify(problems.sentences);
  const errors = useMemo(() => errorSchema(problems.sentences) as ErrorSchema<FormData>, [shown]);

  useImperativeHandle(props.ref, () => ({
    check(chosen) {
      const [first] = problems.check(chosen ?? outcome);
      if (first && ground.current) focusField(ground.current, idPrefix, first.path);
      return first === undefined;
    },
    written: () => writableData(data, fields),
  }));

  return (
    <div ref={ground} className={styles.form}>
      <Form
        tagName="div" schema={schema as RJSFSchema} uiSchema={ui} validator={interpreter} formData={data} formContext={setting}
        idPrefix={idPrefix} readonly={props.readonly} disabled={props.disabled} noValidate noHtml5Validate showErrorList={false} extraErrors={errors}
        experimental_defaultFormStateBehavior={defaults}
        onChange={(event) => props.onChange(withGuessedCourier(data, event.formData ?? {}))}
      >
        {/* The outcomes below a form send it; it has no button of its own. */}
        <></>
      </Form>
    </div>
  );
}

const noSurroundings: FormSurroundings = {};

/** Nothing is answered before somebody answers: no first choice, no empty rows, no empty objects. */
const defaults = { constAsDefaults: 'skipOneOf', arrayMinItems: { populate: 'never' }, emptyObjectFields: 'skipEmptyDefaults' } as const;

function fieldsFor(schema: FieldSchema, ui: object, fields: Record<string, FieldAccess>, outcome: string | undefined, conditional: readonly string[]): Record<string, FieldAccess> {
  const others = outcome === undefined ? [] : fieldsOfOthers(schema, ui, outcome);
  const hidden = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, 'hidden' as const]));
  const known: Record<string, FieldAccess> = { ...fields, ...hidden(others), ...hidden(conditional) };
  const unseen = (code: string): boolean => known[code] === 'hidden' || (ui as Record<string, { 'ui:widget'?: unknown } | undefined>)[code]?.['ui:widget'] === 'hidden';
  return { ...known, ...hidden(emptySections(schema, ui, unseen)) };
}
