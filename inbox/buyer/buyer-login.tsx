import { Button, Form, Input } from 'antd';
import { asApiError } from '../../ui/api/api-error.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx';
import styles from './buyer-login.module.css';
import { BuyerPage, Section } from './buyer-page.tsx';
import { useThumbSize } from './thumb-size.ts';

export interface BuyerEntry { orderNumber: string; phone: string }

/** Proves an order by its number and the phone left with it. */
export function BuyerLogin(props: { shop: string; busy: boolean; error: unknown; onEnter(entry: BuyerEntry): void }) {
  const size = useThumbSize();
  const text = useText();
  const { t } = text;
  const tidy = ({ orderNumber, phone }: BuyerEntry): BuyerEntry => ({ orderNumber: orderNumber.trim(), phone: phone.replace(/[\s-]/g, '') });
  return (
    <BuyerPage title={t('buyer.login.title')}>
      <Section name={t('buyer.login.title')}>
        <p className={styles.hint}>{t('buyer.login.hint')}</p>
        {props.error ? <p className={styles.error} role="alert">{asApiError(props.error).message}</p> : null}
        <Form layout="vertical" requiredMark={false} onFinish={(entry: BuyerEntry) => props.onEnter(tidy(entry))}>
          <Form.Item name="orderNumber" label={t('buyer.login.order')} rules={[{ required: true, whitespace: true, message: t('buyer.login.needOrder') }]}>
            <Input size={size} autoComplete="off" spellCheck={false} />
          </Form.Item>
          <Form.Item name="phone" label={t('buyer.login.phone')} rules={[{ required: true, whitespace: true, message: t('buyer.login.needPhone') }]}>
            <Input size={size} type="tel" inputMode="tel" autoComplete="tel" />
          </Form.Item>
          <Button type="primary" size={size} htmlType="submit" block loading={props.busy}>{t('buyer.login.submit')}</Button>
        </Form>
      </Section>
      <div className={styles.language}><LanguageSwitch /></div>
    </BuyerPage>
  );
}
