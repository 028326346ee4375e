import { createTransport } from 'nodemailer';
import { GiveUp } from '../../engine/jobs/outcome.ts';

export interface Mail {
  /** Stable: a second attempt sends the same message, which mail systems recognise. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

/** The way out for e-mail. */
export interface Mailer {
  /** @throws GiveUp when the server refuses it for good; any other error is worth another attempt. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 20_000;

/** @param url smtp(s)://user:password@host:port @param from `Name <address>` */
export function createMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }, { from });
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        if (isFinal(error)) throw new GiveUp('mail_refused', `The mail server refused the message: ${error.message}`);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

/** Replies from 500 on are final (RFC 5321 4.2.1); that the password is wrong is not, an operator mends it. */
function isFinal(error: unknown): error is Error & { responseCode: number } {
  return error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500 && (error as { code?: string }).code !== 'EAUTH';
}
