import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { createEvaluator } from '../../engine/expressions/evaluator.ts';
import type { Form } from '../../server/contracts/types.ts';
import { formBuilder } from '../../ui/i18n/areas/form-builder.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { freeFormKey } from '../catalogue/short-form.ts';
import type { Edited } from '../draft/use-edited.ts';
import type { Checked } from '../problems/check-flow.ts';
import { withForm, type Builder } from './builder-context.ts';
import { compileForm } from './model/compile-form.ts';
import { addField, copyField, moveField, removeField } from './model/edit-form.ts';
import type { FieldTypeName } from './model/field-types.ts';
import { EMPTY_REST, fieldOf, type FormModel } from './model/form-model.ts';
import { parseForm } from './model/parse-form.ts';
import { useUndo, type Undoable } from './use-undo.ts';
import { fieldUses, type UsedScenario } from './uses/field-uses.ts';
import { changeAccess, stepsOf } from './uses/form-steps.ts';

export interface WorkbenchParts { edited: Edited; checked: Checked; flow: string; live: readonly Form[] | null; scenarios: readonly UsedScenario[] }

/** What can be done in the builder. Without a form there is no `builder`. */
export interface Workbench {
  document: Form | undefined;
  builder: Builder | undefined;
  history: Undoable;
  /** The field whose deletion is being asked about. */
  asking: string | undefined;
  answer(remove: boolean): void;
  /** Puts a new field at a place, by default behind the selected one. */
  add(type: FieldTypeName, place?: number): void;
  moveTo(code: string, place: number): void;
  newForm(): void;
  copyForm(): void;
  deleteForm(): void;
}

const evaluator = createEvaluator();

/** The form that the address names, the field in hand, and every change of them. */
export function useWorkbench(parts: WorkbenchParts): Workbench {
  const { edited, flow } = parts;
  const navigate = useNavigate();
  const { form: named } = useParams();
  const [asking, setAsking] = useState<string>();
  const history = useUndo(edited);
  const { forms } = edited.document;
  const document = forms.find(({ key }) => key === named) ?? forms[0];
  const builder = useBuilderOf(parts, document, history, setAsking);
  const put = (made: Form): void => {
    history.change({ forms: [...edited.current().forms, made] });
    void navigate(`/flows/${flow}/forms/${made.key}`);
  };
  const keyFor = (stem: string): string => freeFormKey(forms.map(({ key }) => key), stem);
  return {
    document, builder, history, asking,
    answer(remove) {
      if (remove && asking !== undefined) removeNow(builder, asking);
      setAsking(undefined);
    },
    add(type, place) {
      if (!builder) return;
      const made = addField(builder.form, type, { ...formBuilder[`builder.type.${type}`] }, builder.field?.code);
      builder.change(place === undefined ? made.form : moveField(made.form, made.code, place));
      builder.select(made.code);
    },
    moveTo: (code, place) => builder?.change(moveField(builder.form, code, place)),
    newForm: () => put(compileForm({ key: keyFor('form'), title: { ...formBuilder['builder.form.newName'] }, fields: [], required: [], rules: [], rest: EMPTY_REST })),
    copyForm: () => builder && put(compileForm({ ...builder.form, key: keyFor(`${builder.form.key}-copy`), title: copiedTitle(builder.form.title) })),
    deleteForm: () => {
      history.change({ forms: edited.current().forms.filter(({ key }) => key !== document?.key) });
      void navigate(`/flows/${flow}/forms`);
    },
  };
}

function useBuilderOf({ edited, checked, flow, live, scenarios }: WorkbenchParts, document: Form | undefined, history: Undoable, ask: (code: string) => void): Builder | undefined {
  const toast = useToast();
  const [query, setQuery] = useSearchParams();
  const form = useMemo(() => document && parseForm(document), [document]);
  const published = useMemo(() => { const same = live?.find(({ key }) => key === document?.key); return same && parseForm(same); }, [live, document?.key]);
  const steps = useMemo(() => (document ? stepsOf(checked.model, document.key) : []), [checked.model, document?.key]);
  if (!form) return undefined;
  const select = (code: string | undefined): void => setQuery(code === undefined ? {} : { field: code }, { replace: true });
  const change: Builder['change'] = (next, access) => {
    const compiled = compileForm(next);
    if (!access) return history.change({ forms: withForm(edited.current().forms, compiled) });
    void changeAccess(edited.current().xml, { form: next.key, ...(access.step ? { step: access.step } : {}) }, access.code, access.access)
      .then((xml) => history.change({ forms: withForm(edited.current().forms, compiled), ...(xml === undefined ? {} : { xml }) }), toast.fail);
  };
  const usesOf = (code: string) => fieldUses(form, code, checked.model, evaluator.paths, scenarios);
  const builder: Builder = {
    form, live: published, field: fieldOf(form, query.get('field') ?? undefined), steps, model: checked.model, flow, change, select, usesOf,
    remove: (code) => (usesOf(code).length > 0 ? ask(code) : removeNow(builder, code)),
    move: (code, by) => change(moveField(form, code, form.fields.findIndex((one) => one.code === code) + by)),
    copy(code) {
      const made = copyField(form, code);
      change(made.form);
      select(made.code);
    },
  };
  return builder;
}

/** Takes the field away, and what steps say about it; its neighbour is then in hand. */
function removeNow(builder: Builder | undefined, code: string): void {
  if (!builder) return;
  const { fields } = builder.form;
  const at = fields.findIndex((one) => one.code === code);
  builder.change(removeField(builder.form, code), { code, access: 'forget' });
  builder.select((fields[at + 1] ?? fields[at - 1])?.code);
}

function copiedTitle(title: FormModel['title']): FormModel['title'] {
  const { zh, en } = formBuilder['builder.form.copied'];
  return { zh: zh.replace('{name}', title.zh), en: en.replace('{name}', title.en ?? title.zh) };
}
