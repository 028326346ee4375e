import { verifyPassword } from '../../auth/passwords.ts';
import type { openSession } from '../../contracts/sessions/open.ts';
import type { Session } from '../../contracts/types.ts';
import type { Call } from '../binding.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';

/** @throws AppError wrong_credentials, the same for an unknown address and a wrong password */
export async function signIn(services: Services, call: Call<typeof openSession>): Promise<Session> {
  const account = await services.accounts.byEmail(call.body.shop, call.body.email.trim());
  const right = await verifyPassword(account?.passwordHash, call.body.password);
  if (!account?.actor.userId || !right) throw new AppError('wrong_credentials');
  await call.login.begin({ shopId: account.actor.shopId, userId: account.actor.userId });
  return account.session;
}
