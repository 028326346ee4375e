import { withTheme } from '@rjsf/core';
import type RjsfForm from '@rjsf/core';
import type { ErrorSchema, RJSFSchema, UiSchema } from '@rjsf/utils';
import { useImperativeHandle, useMemo, useRef, useState } from 'react';
import { createText } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import type { FormSetting } from './context.ts';
import { formParts } from './form-parts.ts';
import { permittedSchema, writableData } from './form-schema.ts';
import styles from './forms.module.css';
import type { ReflowFormProps } from './reflow-form-props.ts';
import { serverErrors } from './server-errors.ts';
import type { FieldAccess, FieldSchema, FormData, FormSurroundings } from './types.ts';
import { completeUi } from './ui-schema.ts';
import { createValidator } from './validator.ts';

const Form = withTheme<FormData>(formParts);

/** A form drawn from its schema. Says what is wrong only after it was asked to (`check`), then as people type. */
export default function ReflowFormView(props: ReflowFormProps) {
  const readersText = useText();
  const text = useMemo(() => (props.locale ? createText(props.locale) : readersText), [props.locale, readersText]);
  const form = useRef<RjsfForm<FormData>>(null);
  const [checked, setChecked] = useState(false);
  const { labels, data, fields = noFields, surroundings = noSurroundings } = props;

  const schema = useMemo(() => permittedSchema(props.schema as FieldSchema, fields), [props.schema, fields]);
  const ui = useMemo(() => completeUi(schema, (props.ui ?? {}) as UiSchema, fields), [schema, props.ui, fields]);
  const setting = useMemo((): FormSetting => ({ text, labels, surroundings }), [text, labels, surroundings]);
  const validator = useMemo(
    () => createValidator({ schema, labels, text, currency: surroundings.currency ?? 'CNY' }),
    [schema, labels, text, surroundings.currency],
  );

  useImperativeHandle(props.ref, () => ({
    check() {
      setChecked(true);
      return form.current?.validateForm() ?? false;
    },
    written: () => writableData(data, fields),
  }), [data, fields]);

  return (
    <div className={styles.form}>
      <Form
        ref={form} tagName="div" schema={schema as RJSFSchema} uiSchema={ui} validator={validator} formData={data} formContext={setting}
        idPrefix={props.idPrefix ?? 'form'} readonly={props.readonly} disabled={props.disabled}
        noHtml5Validate liveValidate={checked ? 'onChange' : false} showErrorList={false} focusOnFirstError
        extraErrors={serverErrors(props.problems ?? []) as ErrorSchema<FormData>} extraErrorsBlockSubmit={false}
        experimental_defaultFormStateBehavior={defaults}
        onChange={(event) => props.onChange(event.formData ?? {})}
      >
        {/* The outcomes below a form send it; it has no button of its own. */}
        <></>
      </Form>
    </div>
  );
}

const noFields: Record<string, FieldAccess> = {};
const noSurroundings: FormSurroundings = {};

/** Nothing is answered before somebody answers: no first choice, no empty rows, no empty objects. */
const defaults = { constAsDefaults: 'skipOneOf', arrayMinItems: { populate: 'never' }, emptyObjectFields: 'skipEmptyDefaults' } as const;
