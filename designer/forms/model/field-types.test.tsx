import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import ReflowFormView from '../../../ui/forms/reflow-form-view.tsx';
import { fits } from '../../../ui/forms/validate-data.ts';
import { wholeText } from '../../../ui/i18n/whole-text.ts';
import { compileForm } from './compile-form.ts';
import { addField } from './edit-form.ts';
import { fieldTypes, type FieldTypeName } from './field-types.ts';
import { EMPTY_REST } from './form-model.ts';
import { setRequired } from './required.ts';

/** A value that a new field of the type takes, one that it refuses, and what is drawn to fill it. */
const samples: Record<FieldTypeName, { good: unknown; bad: unknown; drawn: RegExp }> = {
  text: { good: '外箱压坏', bad: '长'.repeat(101), drawn: /<input[^>]*inputMode="text"[^>]*id="form_text"|id="form_text"[^>]*inputMode="text"/i },
  number: { good: 1.5, bad: 'two', drawn: /role="spinbutton"/ },
  money: { good: 10_450, bad: -1, drawn: /104\.50/ },
  date: { good: '2026-11-22', bad: 'soon', drawn: /2026-11-22/ },
  choice: { good: 'a', bad: 'z', drawn: /type="radio"[^>]*value="a"|value="a"[^>]*type="radio"/ },
  choices: { good: ['a'], bad: ['a', 'a'], drawn: /type="checkbox"/ },
  yesNo: { good: true, bad: 'yes', drawn: /type="radio"/ },
  files: { good: ['f1'], bad: ['1', '2', '3', '4', '5', '6', '7'], drawn: /type="file"/ },
  phone: { good: '+86 138-0000-6027', bad: 'call me', drawn: /inputMode="tel"/i },
  address: { good: { name: '周', phone: '13800006027', detail: '文三路 90 号' }, bad: { name: '周' }, drawn: /id="form_address_detail"/ },
  person: { good: '01890000', bad: 5, drawn: /role="combobox"/ },
  lines: { good: [{ lineId: 'L1', quantity: 1 }], bad: [], drawn: /手冲陶瓷马克杯/ },
  parcel: { good: { courier: 'zto', trackingNo: '77842210' }, bad: { courier: 'zto' }, drawn: /id="form_parcel_trackingNo"/ },
  table: { good: [{ name: '杯垫', quantity: 1 }], bad: [{ quantity: 0 }], drawn: /id="form_table_0_name"/ },
  section: { good: undefined, bad: 'x', drawn: /<h3 id="form_section">新<\/h3>/ },
};

const ajv = new Ajv({ strict: false });
(formats as unknown as (instance: Ajv) => void)(ajv);
for (const name of ['money', 'file']) ajv.addFormat(name, true);

function formOf(type: FieldTypeName) {
  const { form, code } = addField({ key: 'try', title: { zh: '试' }, fields: [], required: [], rules: [], rest: EMPTY_REST }, type, { zh: '新', en: 'New' });
  // A heading is only drawn over something.
  const whole = type === 'section' ? addField(form, 'text', { zh: '下面的' }).form : setRequired(form, code, { kind: 'always' });
  return { document: compileForm(whole), code };
}

describe.each(fieldTypes.map(({ type }) => type))('a field of the type %s', (type) => {
  const { document, code } = formOf(type);
  const { good, bad, drawn } = samples[type];

  it('is drawn by the form that people fill', () => {
    const html = renderToStaticMarkup(
      <QueryClientProvider client={new QueryClient()}>
        <ReflowFormView schema={document.schema} ui={document.ui} labels={document.labels} data={{ [code]: good }} onChange={() => undefined} text={wholeText('zh-CN')} surroundings={{ lines: [{ lineId: 'L1', title: '手冲陶瓷马克杯', quantity: 2 }] }} />
      </QueryClientProvider>,
    );
    expect(html).toMatch(drawn);
    expect(html).not.toMatch(/Unknown field|Unsupported/i);
  });

  it.each([['takes', good, true], ['refuses', bad, false], ['misses', undefined, type === 'section']])('%s the same value in the browser and on the server', (_what, value, expected) => {
    const data = JSON.parse(JSON.stringify({ [code]: value })) as object;
    expect([fits(document.schema, data), ajv.validate(document.schema, data)]).toEqual([expected, expected]);
  });
});
