import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message that arrived, decoded. */
export interface Received { to: string[]; messageId: string; subject: string; text: string }

/** A real mail server on a free port that keeps what it gets, and refuses the next messages when it is told to. */
export interface Mailbox {
  url: string;
  received: Received[];
  /** The next message is answered with this reply code instead. */
  refuseNext(code: number): void;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = refusals.shift();
        if (code !== undefined) return callback(Object.assign(new Error('not now'), { responseCode: code }));
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...decoded(Buffer.concat(chunks).toString()) });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received,
    refuseNext: (code) => { refusals.push(code); },
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

function decoded(raw: string): Omit<Received, 'to'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const header = (name: string): string => new RegExp(`^${name}: (.*)`, 'im').exec(head.replaceAll(/\r\n\s+/g, ' '))?.[1] ?? '';
  const body = rest.join('\r\n\r\n');
  const text = header('Content-Transfer-Encoding') === 'base64' ? Buffer.from(body, 'base64').toString() : header('Content-Transfer-Encoding') === 'quoted-printable' ? fromQuoted(body) : body;
  const words = header('Subject').replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, how: string, part: string) => (how === 'B' ? Buffer.from(part, 'base64').toString('latin1') : Buffer.from(fromQuoted(part.replaceAll('_', ' '))).toString('latin1')));
  return { messageId: header('Message-ID'), subject: words.includes('=?') || !/[^\x20-\x7e]/.test(words) ? words : Buffer.from(words, 'latin1').toString(), text };
}

function fromQuoted(text: string): string {
  return Buffer.from(text.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString();
}
