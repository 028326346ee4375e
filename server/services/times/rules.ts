import { insertPolicy } from '../../../definitions/store/policies.ts';
import { lockCalendar } from '../../../engine/store/calendar.ts';
import { AppError } from '../../http/errors.ts';
import type { Services } from '../../http/services.ts';
import { commanded } from '../engine-errors.ts';
import type { Parts } from '../parts.ts';
import { published } from './begin-change.ts';
import { checkedPolicy } from './refusals.ts';

/** The shop's policy, published. */
export function rules(parts: Parts): Pick<Services['times'], 'publishPolicy'> {
  const { store, engine, book } = parts;
  return {
    async publishPolicy(actor, { document, baseVersion, running }) {
      const policy = checkedPolicy(parts, document);
      return commanded(() => store.tx(async () => {
        // two who publish get two numbers
        await lockCalendar(store, actor.shopId);
        const { version: present } = await book.currentPolicy(actor.shopId);
        if (baseVersion !== undefined && baseVersion !== present) throw new AppError('rules_changed', { params: { version: present } });
        await insertPolicy(store, { shop_id: actor.shopId, version: present + 1, document: policy, created_at: engine.now(), created_by: actor.name });
        return published(parts, actor, running, { kind: 'policy', from: present, to: present + 1 });
      }));
    },
  };
}
