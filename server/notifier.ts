import type { Engine } from '../engine/runtime/engine.ts';
import { runOnTicket } from '../engine/runtime/run.ts';
import type { Notifier } from '../definitions/ports.ts';
import { notices, type Notice } from '../definitions/service-tasks/notices.ts';
import { FinalError } from '../engine/service-tasks/define.ts';

const actor = { type: 'system' as const, name: 'notify' };

/**
 * Messages to the buyer are entries of the ticket's record, which the buyer's page shows in the reader's language. The same
 * external id writes one entry however often it is called.
 */
export function createNotifier(engine: Engine): Notifier {
  return {
    async send({ shopId, ticketId, externalId, template, params }) {
      const notice: Notice | undefined = notices[template as keyof typeof notices];
      if (!notice) throw new FinalError(`There is no message template ${template}.`);
      await runOnTicket(engine, shopId, ticketId, async ({ row }) => {
        const sent = await engine.store.db()('timeline').where({ shop_id: shopId, ticket_id: ticketId, kind: 'message' }).whereRaw(`data ->> 'externalId' = ?`, [externalId]).first('seq');
        const patch = { version: row.version };
        if (sent) return { actor, patch };
        return { actor, patch, notes: [{ kind: 'message', actor, element: null, visibility: 'buyer', data: { template, ...('buyerOnly' in notice && notice.buyerOnly ? { buyerOnly: true } : {}), words: words(notice, params, row.currency), text: '', files: [], externalId } }] };
      });
      return { messageId: externalId };
    },
  };
}

/** The message in both languages, amounts in the ticket's currency. */
function words(notice: Notice, params: Record<string, string | number>, currency: string): { zh: string; en: string } {
  const fill = (text: string, locale: string): string => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return notice.money?.includes(name) ? new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(value) / 100) : String(value);
  });
  return { zh: fill(notice.zh, 'zh-CN'), en: fill(notice.en, 'en') };
}
