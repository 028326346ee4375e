import { createContext, useContext } from 'react';
import type { Session } from '../../server/contracts/types.ts';

/** The session of the pages inside the shell, which has checked that there is one. */
export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. Only for pages inside the desk's shell. */
export function useDeskSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useDeskSession needs the desk shell above it');
  return session;
}
