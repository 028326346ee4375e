import { strategies } from '../../../engine/assignment/pick.ts';
import { code, count, label, list, listOf, nullable, shape, text, truth, uuid } from '../schema.ts';
import { roles } from '../../auth/roles.ts';

export const role = { type: 'string', enum: roles } as const;

export const personRef = shape({ id: uuid, name: text });

export const group = shape({ code, label });

/** Somebody of the shop, with what work is given out by; `capacity` null: any amount of open work. E-mail, and whether they may come in, are told to those who manage people. */
export const person = shape(
  { id: uuid, name: text, roles: list(role), groups: list(code), onDuty: truth, skills: list(text), capacity: nullable(count), weight: count },
  { email: text, active: truth },
);

/** Roles that are given to people; buyers come in by their orders. */
export const staffRoles = listOf({ type: 'string', enum: roles.filter((role) => role !== 'buyer') as Exclude<(typeof roles)[number], 'buyer'>[] }, 1, roles.length);

export const newPerson = shape(
  { email: { type: 'string', format: 'email', maxLength: 254 }, name: { type: 'string', minLength: 1, maxLength: 60, pattern: '\\S' }, roles: staffRoles },
  { groups: listOf(code, 0, 50), locale: { type: 'string', enum: ['zh-CN', 'en'] } },
);

/** A group with its people; `open`: how many steps each has, `waiting`: steps that wait for somebody. */
export const groupDetail = shape({
  code, label, strategy: { type: 'string', enum: strategies },
  members: list(shape({ id: uuid, name: text, onDuty: truth, skills: list(text), capacity: nullable(count), weight: count, open: count })),
  waiting: count,
});

export const shopRef = shape({ id: uuid, slug: text, name: label, timezone: text });

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
