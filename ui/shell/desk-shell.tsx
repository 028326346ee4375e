import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { asApiError } from '../api/api-error.ts';
import { useLiveCache } from '../api/use-live-cache.ts';
import { useSession } from '../api/session.ts';
import { ErrorState } from '../components/error-state.tsx';
import { OfflineBar } from '../components/offline-bar.tsx';
import { useText } from '../i18n/use-text.ts';
import { useMedia, usePhone } from '../theme/theme-choice.ts';
import { BottomBar } from './bottom-bar.tsx';
import { DeskKeys } from './desk-keys.tsx';
import styles from './desk-shell.module.css';
import { PageLoading } from './page-loading.tsx';
import { Rail } from './rail.tsx';
import { SessionContext } from './session-context.ts';
import { Sidebar } from './sidebar.tsx';

/** Navigation around every page of the desk; sends strangers to the log-in page and back afterwards. */
export function Component() {
  const text = useText();
  const session = useSession();
  const location = useLocation();
  const busy = useNavigation().state !== 'idle';
  if (session.isPending) return <PageLoading />;
  if (session.isError) return <ErrorState error={asApiError(session.error)} onRetry={() => void session.refetch()} />;
  if (!session.data) {
    const next = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/login?next=${next}`} replace />;
  }
  // people outside the shop have pages of their own, and nothing of the desk
  if (session.data.user.roles.includes('partner')) return <Navigate to="/jobs" replace />;
  return (
    <SessionContext value={session.data}>
      <DeskKeys>
        <div className={styles.shell}>
          <a className={styles.skip} href="#content">{text.t('shell.skip')}</a>
          {busy && <PageLoading />}
          <Navigation inbox={location.pathname.startsWith('/inbox')}>
            <main id="content" className={styles.main} tabIndex={-1}>
              <Live />
              <Outlet />
            </main>
          </Navigation>
        </div>
      </DeskKeys>
    </SessionContext>
  );
}

/** Keeps the pages fresh while they are open. */
function Live() {
  useLiveCache();
  return <OfflineBar />;
}

function Navigation(props: { inbox: boolean; children: ReactNode }) {
  const phone = usePhone();
  const wide = useMedia('(min-width: 1280px)');
  if (phone) return <>{props.children}<BottomBar /></>;
  return <>{props.inbox && wide ? <Sidebar /> : <Rail />}{props.children}</>;
}
