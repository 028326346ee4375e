import type { TicketDetail } from '../../../server/contracts/types.ts';
import { useReplies } from '../../../ui/api/conversation.ts';
import { useArticles } from '../../../ui/api/knowledge.ts';
import { usePeople } from '../../../ui/api/people.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import type { MessageDraft } from './draft.ts';
import { replaceTrigger, type Trigger } from './trigger.ts';

/** Something that can be chosen from a list while writing. `choose` makes the draft after it, and says where the caret stands. */
export interface Option { readonly key: string; readonly name: string; readonly hint: string; choose(draft: MessageDraft): { draft: MessageDraft; caret: number } }

const MOST = 8;

/** What the open list offers, narrowed by what was typed. */
export function useOptions(ticket: TicketDetail, trigger: Trigger | null): { options: readonly Option[]; loading: boolean } {
  const text = useText();
  const { user } = useDeskSession();
  const replies = useReplies({ number: ticket.number, wanted: trigger?.kind === '/' });
  const articles = useArticles(ticket.reason ? { reason: ticket.reason.code } : {}, trigger?.kind === '/');
  const people = usePeople();
  if (!trigger) return { options: [], loading: false };
  const into = (draft: MessageDraft, words: string, more: Partial<MessageDraft> = {}) => {
    const { text: after, caret } = replaceTrigger(draft.text, trigger, words);
    return { draft: { ...draft, ...more, text: after }, caret };
  };
  const all: Readonly<Record<Trigger['kind'], () => readonly Option[]>> = {
    '/': () => [
      ...(replies.data?.items ?? []).map((reply): Option => ({ key: reply.id, name: reply.title, hint: reply.filled ?? reply.body, choose: (draft) => into(draft, reply.filled ?? reply.body) })),
      ...(articles.data?.pages ?? []).flatMap(({ items }) => items).filter(({ audience, published }) => audience === 'buyer' && published).map(({ slug, title, body }): Option => ({
        key: `article ${slug}`, name: text.label(title), hint: text.t('knowledge.suggest'), choose: (draft) => into(draft, plainWords(text.label(body))),
      })),
    ],
    '@': () => (people.data?.items ?? []).filter((person) => person.id !== user.id).map(({ id, name, roles }) => ({
      key: id, name, hint: roleNames(roles, text), choose: (draft) => into(draft, `@${name} `, { mentions: [...draft.mentions.filter((one) => one.id !== id), { id, name }] }),
    })),
    '#': () => attachable(ticket, text.t('ticket.order'), text.label(ticket.typeLabel)).map(({ kind, number, hint }) => ({
      key: `${kind} ${number}`, name: number, hint, choose: (draft) => into(draft, '', { links: [...draft.links.filter((one) => one.number !== number), { kind, number }] }),
    })),
  };
  const query = trigger.query.toLowerCase();
  const fitting = all[trigger.kind]().filter(({ name, hint }) => name.toLowerCase().includes(query) || hint.toLowerCase().includes(query));
  return { options: fitting.slice(0, MOST), loading: trigger.kind === '/' && replies.isPending };
}

/** An answer of the knowledge base as a message: without the marks of its Markdown. */
function plainWords(markdown: string): string {
  return markdown.replaceAll(/\*\*|__|^#+ /gm, '').trim();
}

/** This ticket, its order, and the order's other tickets. */
function attachable(ticket: TicketDetail, order: string, type: string): { kind: 'order' | 'ticket'; number: string; hint: string }[] {
  return [
    { kind: 'order', number: ticket.order.number, hint: order },
    { kind: 'ticket', number: ticket.number, hint: type },
    ...ticket.related.map(({ number, typeLabel }) => ({ kind: 'ticket' as const, number, hint: typeLabel.zh })),
  ];
}
