import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { PageTitle } from '../components/page-title.tsx';
import { useText } from '../i18n/use-text.ts';
import styles from './plain-page.module.css';

/** For addresses that lead nowhere. */
export function Component() {
  const text = useText();
  const navigate = useNavigate();
  return (
    <main className={styles.page}>
      <PageTitle name={text.t('common.notFound.title')} />
      <h1>{text.t('common.notFound.title')}</h1>
      <Button type="primary" onClick={() => navigate('/inbox')}>{text.t('common.notFound.act')}</Button>
    </main>
  );
}
