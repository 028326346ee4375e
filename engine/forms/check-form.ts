import type { Label } from '../kernel/types.ts';
import { fill, type Problem } from '../model/problems.ts';
import { fieldOrder, showWhen, type ConditionalForm } from './show-when.ts';

/** What a form is checked for. */
export interface CheckedForm extends ConditionalForm { key: string; title: Label; labels: Record<string, Label> }

/** Reads FEEL: why it may not be used, and which paths it reads. */
export interface Reader { check(expression: string): Problem[]; paths(expression: string): string[][] }

type Code = 'form-condition-invalid' | 'form-condition-unknown' | 'form-condition-later' | 'form-needs-unknown' | 'form-code-reserved' | 'form-label-missing';

const messages: Readonly<Record<Code, { severity: Problem['severity']; zh: string; en: string }>> = {
  'form-condition-invalid': { severity: 'error', zh: '表单“{form}”里“{field}”的显示条件不能用：{why}', en: 'In the form "{form}" the condition of "{field}" cannot be used: {why}' },
  'form-condition-unknown': { severity: 'error', zh: '表单“{form}”里“{field}”的显示条件读“{other}”，表单里没有这个字段。', en: 'In the form "{form}" the condition of "{field}" reads "{other}", which the form does not have.' },
  'form-condition-later': { severity: 'error', zh: '表单“{form}”里“{field}”的显示条件读排在它后面的“{other}”。', en: 'In the form "{form}" the condition of "{field}" reads "{other}", which comes after it.' },
  'form-needs-unknown': { severity: 'error', zh: '表单“{form}”要求填“{field}”，表单里没有这个字段。', en: 'The form "{form}" demands "{field}", which it does not have.' },
  'form-code-reserved': { severity: 'error', zh: '表单“{form}”的字段不能叫 outcome：那是选了哪个结果。', en: 'No field of the form "{form}" can be called outcome: that is the outcome that was chosen.' },
  'form-label-missing': { severity: 'warning', zh: '表单“{form}”的字段“{field}”没有{language}名称。', en: 'The field "{field}" of the form "{form}" has no name in {language}.' },
};

/** What is wrong with a form beyond its JSON Schema. `element` of a problem: the form's key; `field`: which field of it. */
export function checkForm(form: CheckedForm, reader: Reader): Problem[] {
  const order = fieldOrder(form);
  const say = (code: Code, field: string, values: Record<string, string | Label> = {}): Problem => {
    const { severity, ...words } = messages[code];
    return { code, element: form.key, severity, message: fill(words, { form: form.title, field: form.labels[field] ?? field, ...values }), form: form.key, field };
  };
  return [
    ...(order.includes('outcome') ? [say('form-code-reserved', 'outcome')] : []),
    ...order.flatMap((code, at) => conditionProblems(form, code, order.slice(0, at), reader, say)),
    ...demanded(form.schema).filter((code) => !order.includes(code) && code !== 'outcome').map((code) => say('form-needs-unknown', code)),
    ...order.filter((code) => isSeen(form, code)).flatMap((code) => missingNames(form.labels[code]).map((language) => say('form-label-missing', code, { language }))),
  ];
}

function conditionProblems(form: CheckedForm, code: string, before: readonly string[], reader: Reader, say: (code: Code, field: string, values?: Record<string, string | Label>) => Problem): Problem[] {
  const condition = showWhen(form.ui, code);
  if (condition === undefined) return [];
  const [refused] = reader.check(condition);
  if (refused) return [say('form-condition-invalid', code, { why: refused.message })];
  const read = [...new Set(reader.paths(condition).map(([first]) => first!))].filter((other) => other !== 'outcome' && !before.includes(other));
  const known = (other: string): boolean => Object.hasOwn(form.schema.properties ?? {}, other);
  return read.map((other) => say(known(other) ? 'form-condition-later' : 'form-condition-unknown', code, { other: form.labels[other] ?? other }));
}

/** Codes that the form or one of its rules demands. */
function demanded(schema: Record<string, unknown>): string[] {
  const own = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const branches = [schema.then, schema.else, ...(Array.isArray(schema.allOf) ? (schema.allOf as unknown[]) : [])];
  return [...new Set([...own, ...branches.flatMap((branch) => (typeof branch === 'object' && branch !== null ? demanded(branch as Record<string, unknown>) : []))])];
}

function isSeen(form: CheckedForm, code: string): boolean {
  return (form.ui[code] as { 'ui:widget'?: unknown } | undefined)?.['ui:widget'] !== 'hidden';
}

function missingNames(label: Label | undefined): Label[] {
  return [...(label?.zh ? [] : [{ zh: '中文', en: 'Chinese' }]), ...(label?.en ? [] : [{ zh: '英文', en: 'English' }])];
}
