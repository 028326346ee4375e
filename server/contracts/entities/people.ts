import { code, label, list, nullable, shape, text, truth, uuid } from '../schema.ts';
import { roles } from '../../auth/roles.ts';

export const role = { type: 'string', enum: roles } as const;

export const personRef = shape({ id: uuid, name: text });

export const group = shape({ code, label });

export const person = shape({ id: uuid, name: text, roles: list(role), groups: list(code) });

export const shopRef = shape({ id: uuid, slug: text, name: label });

/** Who is signed in at the desk. `demo`: the shop holds sample data and its clock may be moved. */
export const session = shape({
  user: shape({
    id: uuid, name: text, email: text, roles: list(role), groups: list(code), locale: { type: 'string', enum: ['zh-CN', 'en'] },
  }),
  shop: shopRef,
  demo: truth,
});

/** A buyer who proved that these orders are theirs. */
export const buyerSession = shape({
  buyer: shape({ name: text, phoneMasked: nullable(text) }),
  orders: list(text),
  shop: shopRef,
  demo: truth,
});
