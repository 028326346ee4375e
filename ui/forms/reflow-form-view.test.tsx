import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import ReflowFormView from './reflow-form-view.tsx';
import type { ReflowFormProps } from './reflow-form-props.ts';

const schema = {
  type: 'object',
  required: ['amount'],
  properties: {
    amount: { type: 'integer', format: 'money' },
    fault: { type: 'string', enum: ['seller', 'buyer'] },
    noReturn: { type: 'boolean' },
    reply: { type: 'string', maxLength: 500 },
    courier: { type: 'string' },
    reason: { type: 'string' },
  },
  patternProperties: { '^outcome$': { type: 'string' } },
  additionalProperties: false,
};
const labels = { amount: { zh: '同意金额', en: 'Amount' }, fault: { zh: '责任方' }, 'fault.seller': { zh: '卖家' }, reply: { zh: '对买家说', help: { zh: '买家能看到' } } };

function drawn(over: Partial<ReflowFormProps> = {}): string {
  return renderToStaticMarkup(<ReflowFormView schema={schema} labels={labels} data={{}} onChange={() => undefined} text={wholeText('zh-CN')} {...over} />);
}

describe('a form', () => {
  it('answers nothing before somebody answers', () => {
    expect(drawn()).not.toMatch(/<input[^>]*checked/);
    expect(drawn({ data: { fault: 'seller' } }).match(/<input[^>]*checked/g)).toHaveLength(1);
  });

  it('shows an amount in major units and labels in the reader’s language', () => {
    expect(drawn({ data: { amount: 10450 } })).toMatch(/value="104\.50"/);
    expect(drawn()).toContain('同意金额');
    expect(drawn({ text: wholeText('en') })).toContain('Amount');
    expect(drawn({ text: wholeText('en') })).toContain('责任方');
  });

  it('ties each input to its name, its hint and its errors', () => {
    const html = drawn();
    expect(html).toMatch(/<label id="form_reply__label" for="form_reply">/);
    expect(html).toMatch(/<textarea[^>]*id="form_reply"[^>]*aria-describedby="[^"]*form_reply__error[^"]*"/);
    expect(html).toMatch(/<p class="[^"]*" id="form_reply__description">买家能看到<\/p>/);
  });

  it('marks what is optional only where something is not', () => {
    expect(drawn().match(/选填/g)).toHaveLength(5);
    expect(drawn({ schema: { ...schema, required: [] } })).not.toContain('选填');
  });

  it('shows what may only be read as text, and not what is hidden', () => {
    const html = drawn({ data: { amount: 10450, reply: '会处理' }, fields: { amount: 'read', reply: 'hidden' } });
    expect(html).toContain('¥104.50');
    expect(html).not.toMatch(/id="form_amount"[^>]*value/);
    expect(html).not.toContain('会处理');
  });

  it('sets headings between fields, but none under which nothing is shown', () => {
    const parted = { ...schema, properties: { first: { type: 'null' }, ...schema.properties, last: { type: 'null' }, note: { type: 'string' } } };
    const html = drawn({ schema: parted, labels: { ...labels, first: { zh: '金额和责任', help: { zh: '买家看得到' } }, last: { zh: '其他' } }, fields: { note: 'hidden' } });
    expect(html).toMatch(/<h3 id="form_first">金额和责任<\/h3><p[^>]*>买家看得到/);
    expect(html).not.toContain('其他');
  });

  it('hides fields that have a condition until it can be read', () => {
    const html = drawn({ ui: { reply: { 'ui:showWhen': 'noReturn = true' } } });
    expect(html).not.toContain('form_reply');
    expect(html).toContain('form_courier');
  });

  it('keeps fields from sight that an author hides', () => {
    expect(drawn({ ui: { reason: { 'ui:widget': 'hidden' } } })).toMatch(/<div hidden="">[^]*id="form_reason"/);
  });

  it('leaves fields of other outcomes out once one is chosen', () => {
    const ui = { courier: { 'ui:outcomes': ['ship_back'] } };
    expect(drawn({ ui, outcome: 'ship_back' })).toContain('快递公司');
    expect(drawn({ ui, outcome: 'book_pickup' })).not.toContain('快递公司');
  });

  it('says what the server refused at the field it names', () => {
    expect(drawn({ problems: [{ path: '/data/reply', code: 'too_long', message: '太长了' }] })).toMatch(/id="form_reply__error"[^>]*><p>太长了<\/p>/);
  });
});
