import { Button, Form, Input, Modal, type GetRef } from 'antd';
import { useRef } from 'react';
import type { CannedReply, SaveCannedReply } from '../../server/contracts/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './replies.module.css';

const places = ['buyer.name', 'agent.name', 'shop.name', 'ticket.number', 'order.number', 'goods', 'amount', 'deadline', 'return.address', 'tracking'] as const;

/** Title and words of a canned reply; its places are inserted where the caret stands. */
export function ReplyDialog(props: { reply: CannedReply | 'new' | null; busy: boolean; onClose: () => void; onSubmit: (body: SaveCannedReply) => void }) {
  const text = useText();
  const [form] = Form.useForm<SaveCannedReply>();
  const area = useRef<GetRef<typeof Input.TextArea>>(null);
  const { reply } = props;
  const insert = (place: string) => {
    const field = area.current?.resizableTextArea?.textArea;
    const body = form.getFieldValue('body') as string | undefined ?? '';
    const [from, to] = [field?.selectionStart ?? body.length, field?.selectionEnd ?? body.length];
    form.setFieldValue('body', `${body.slice(0, from)}{${place}}${body.slice(to)}`);
    area.current?.focus();
  };
  return (
    <Modal open={reply !== null} title={reply === 'new' ? text.t('replies.new') : text.t('replies.edit')} okText={text.t('replies.save')} cancelText={text.t('common.cancel')} confirmLoading={props.busy}
      onCancel={props.onClose} onOk={form.submit} width={560} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} initialValues={reply && reply !== 'new' ? { title: reply.title, body: reply.body } : { title: '', body: '' }} onFinish={props.onSubmit}>
        <Form.Item name="title" label={text.t('replies.name')} rules={[{ required: true, whitespace: true, message: text.t('replies.name.need') }]}><Input maxLength={60} autoFocus /></Form.Item>
        <Form.Item name="body" label={text.t('replies.body')} rules={[{ required: true, whitespace: true, message: text.t('replies.body.need') }]}>
          <Input.TextArea ref={area} maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
        <div className={styles.places} role="group" aria-label={text.t('replies.places')}>
          {places.map((place) => <Button key={place} size="small" onClick={() => insert(place)}>{text.t(`replies.place.${place}`)}</Button>)}
        </div>
      </Form>
    </Modal>
  );
}
