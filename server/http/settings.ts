import type { Logger } from '../log.ts';

/** What the HTTP layer needs to know, decided by whoever composes the program. */
export interface HttpSettings {
  version: string;
  logger: Logger;
  /** Signs cookies and buyer links. */
  sessionSecret: string;
  /** Address that people use, for links; absent: the address of the request. With https, cookies are sent over https only. */
  publicUrl?: string | undefined;
  /** Express `trust proxy`: whose word on the client address counts. */
  trustProxy: string;
  /** Hold every answer against its contract; a mismatch answers `response_mismatch`. For tests and development. */
  checkResponses: boolean;
  /** Folder of the built front end; absent: the API only. */
  dist?: string | undefined;
  /** Failed sign-ins allowed per address and account, and per address on the buyer pages, in a quarter of an hour. */
  throttle?: { desk: number; buyer: number };
  /** Of event streams. */
  stream?: { heartbeatMs: number; longestMs: number };
}
