import { useEffect } from 'react';
import { Outlet, useNavigation, useParams, useSearchParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { later } from '../../ui/components/later.tsx';
import { OfflineBar } from '../../ui/components/offline-bar.tsx';
import { PageLoading } from '../../ui/shell/page-loading.tsx';
import { useBuyerSession, useEnter } from './buyer-api.ts';
import { BuyerContext } from './buyer-context.ts';
import { useBuyerLive } from './use-buyer-live.ts';

const BuyerLogin = later(async () => (await import('./buyer-login.tsx')).BuyerLogin);

/** Around every buyer's page: whoever has not proved an order does so here and then sees the page that was asked for. */
export function Component() {
  const { shop = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const token = params.get('token');
  const session = useBuyerSession();
  const enter = useEnter();
  // A link lets the buyer in without the form; the form itself must stay while its answer is on the way.
  const byLink = enter.isPending && enter.variables.token !== undefined;
  const busy = useNavigation().state !== 'idle';

  useEffect(() => {
    if (!token) return;
    // The token leaves the address bar: a copied address must not let somebody else in.
    const rest = new URLSearchParams(params);
    rest.delete('token');
    setParams(rest, { replace: true });
    enter.mutate({ token });
  }, [token]);

  if (session.isPending || token || byLink) return <PageLoading />;
  if (session.isError) return <ErrorState error={asApiError(session.error)} onRetry={() => void session.refetch()} />;
  if (!session.data || session.data.shop.slug !== shop) {
    return <BuyerLogin shop={shop} busy={enter.isPending} error={enter.error} onEnter={(entry) => enter.mutate({ shop, ...entry })} />;
  }
  return (
    <BuyerContext value={session.data}>
      <Live />
      {busy && <PageLoading />}
      <OfflineBar />
      <Outlet />
    </BuyerContext>
  );
}

/** Listens while somebody is signed in. */
function Live(): null {
  useBuyerLive();
  return null;
}
