import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

const secrets = ['password', 'passwordHash', 'token', 'apiKey', 'secret', 'sessionSecret', 'authorization', 'cookie', 'phone'];

/**
 * The program's log: JSON lines with what happened. Secrets and phone numbers are blanked wherever an object of up to three levels holds
 * them; request and response bodies are never logged.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, base: null, redact: { paths, censor: '[hidden]' }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
