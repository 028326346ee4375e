import { Button } from 'antd';
import { Navigate, Outlet, useLocation } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { useSession, useSignOut } from '../../ui/api/session.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx';
import { PageLoading } from '../../ui/shell/page-loading.tsx';
import { SessionContext } from '../../ui/shell/session-context.ts';
import styles from './partner.module.css';

/** Around the pages of people outside the shop: whose shop it is, who they are, and the way out. Nothing of the desk. */
export function Component() {
  const text = useText();
  const session = useSession();
  const signOut = useSignOut();
  const location = useLocation();
  if (session.isPending) return <PageLoading />;
  if (session.isError) return <ErrorState error={asApiError(session.error)} onRetry={() => void session.refetch()} />;
  if (!session.data) return <Navigate to={`/login?next=${encodeURIComponent(location.pathname)}`} replace />;
  if (!session.data.user.roles.includes('partner')) return <Navigate to="/" replace />;
  return (
    <SessionContext value={session.data}>
      <div className={styles.shell}>
        <div className={styles.top}>
          <strong>{text.label(session.data.shop.name)}</strong>
          <span className={styles.who}>{session.data.user.name}</span>
          <LanguageSwitch />
          <Button size="small" onClick={() => signOut.mutate()}>{text.t('shell.signOut')}</Button>
        </div>
        <main className={styles.main}><Outlet /></main>
      </div>
    </SessionContext>
  );
}
