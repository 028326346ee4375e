import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useId } from 'react';
import type { GiveCompensation } from '../../server/contracts/types.ts';
import { MoneyInput } from '../../ui/amount/money-input.tsx';
import { useText } from '../../ui/i18n/use-text.ts';

type Item = GiveCompensation['items'][number];

const kinds = ['money', 'points', 'coupon', 'free_freight'] as const satisfies Item['kind'][];

/** Asks what the buyer is given beyond the refund; above one's limit a supervisor is asked, which the dialog says. */
export function CompensateDialog(props: { open: boolean; currency: string; busy: boolean; onClose: () => void; onSubmit: (item: Item) => void }) {
  const text = useText();
  const id = useId();
  const [form] = Form.useForm<Item>();
  const kind = Form.useWatch('kind', form) ?? 'money';
  const submit = ({ note, ...item }: Item) => props.onSubmit({ ...item, ...(note?.trim() && { note: note.trim() }) });
  return (
    <Modal open={props.open} title={text.t('compensation.give.title')} okText={text.t('compensation.give.submit')} cancelText={text.t('common.cancel')}
      confirmLoading={props.busy} onCancel={props.onClose} onOk={form.submit} width={420} destroyOnHidden>
      <p>{text.t('compensation.give.hint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} initialValues={{ kind: 'money' }} onFinish={submit}>
        <Form.Item name="kind" label={text.t('compensation.give.kind')}>
          <Select options={kinds.map((value) => ({ value, label: text.word(`compensation.${value}`) }))} onChange={() => form.setFieldValue('amount', undefined)} />
        </Form.Item>
        <Form.Item name="amount" htmlFor={id} label={text.t(kind === 'points' ? 'compensation.give.points' : 'compensation.give.amount')} rules={[{ required: true, type: 'number', min: 1, message: text.t('compensation.give.need') }]}>
          {kind === 'points' ? <InputNumber id={id} min={1} precision={0} style={{ width: '100%' }} /> : <AmountField id={id} currency={props.currency} />}
        </Form.Item>
        <Form.Item name="note" label={text.t('compensation.give.note')}><Input maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** The form hands value and change in; the money field wants them all. */
function AmountField({ value, onChange, ...rest }: { id: string; currency: string; value?: number; onChange?: (minor: number | undefined) => void }) {
  return <MoneyInput {...rest} value={value} onChange={(minor) => onChange?.(minor)} />;
}
