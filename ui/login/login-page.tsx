import { Button, Form, Input } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { asApiError } from '../api/api-error.ts';
import type { SignIn } from '../../server/contracts/types.ts';
import { useSession, useSignIn } from '../api/session.ts';
import { PageTitle } from '../components/page-title.tsx';
import { useText } from '../i18n/use-text.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import markUrl from '../shell/mark.svg';
import { ThemeSwitch } from '../shell/theme-switch.tsx';
import { DemoPeople } from './demo-people.tsx';
import styles from './login-page.module.css';
import { safeNext } from './safe-next.ts';

/** Sign in by e-mail and password; in the demo also by choosing a person. */
export function Component() {
  const text = useText();
  const [params] = useSearchParams();
  const session = useSession();
  const signIn = useSignIn();
  if (session.data) return <Navigate to={safeNext(params.get('next'))} replace />;
  return (
    <main className={styles.page}>
      <PageTitle name={text.t('login.title')} />
      <div className={styles.card}>
        <div className={styles.brand}>
          <img src={markUrl} width={28} height={28} alt="" />
          <h1>{text.t('login.title')}</h1>
        </div>
        {signIn.isError && <p className={styles.error} role="alert">{asApiError(signIn.error).message}</p>}
        <LoginForm busy={signIn.isPending} onSubmit={signIn.mutate} />
        <DemoPeople busy={signIn.isPending} onChoose={signIn.mutate} />
      </div>
      <div className={styles.switches}><LanguageSwitch /><ThemeSwitch /></div>
    </main>
  );
}

function LoginForm(props: { busy: boolean; onSubmit: (credentials: SignIn) => void }) {
  const text = useText();
  return (
    <Form layout="vertical" requiredMark={false} onFinish={props.onSubmit}>
      <Form.Item name="email" label={text.t('login.email')} rules={[{ required: true, message: text.t('login.needEmail') }]}>
        <Input type="email" autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={text.t('login.password')} rules={[{ required: true, message: text.t('login.needPassword') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={props.busy}>{text.t('login.submit')}</Button>
    </Form>
  );
}
