import { randomBytes } from 'node:crypto';
import { handBackSteps } from '../../engine/runtime/commands/set-duty.ts';
import { reassignTicket } from '../../engine/runtime/commands/reassign-ticket.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { Actor } from '../auth/actor.ts';
import { hashPassword, verifyPassword } from '../auth/passwords.ts';
import { mayDo, rolePermissions } from '../auth/permissions.ts';
import type { Role } from '../auth/roles.ts';
import type { ChangePerson, NewPerson } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import { recorded } from './actors.ts';
import type { Parts } from './parts.ts';

type Kit = Pick<Parts, 'store' | 'engine'>;

interface MemberRow { person_id: string; roles: Role[]; active: boolean; password_hash: string | null }

/** Nobody gives, or touches, a right that they do not have. @throws AppError role_above_yours */
function refuseAbove(actor: Actor, roles: readonly Role[]): void {
  const above = roles.find((role) => rolePermissions[role].some((permission) => !permission.startsWith('partner.') && permission !== 'session.read' && !mayDo(actor, permission)));
  if (above) throw new AppError('role_above_yours', { params: { role: above } });
}

/** Somebody outside the shop is nothing else: another role would show them what is not theirs. @throws AppError partner_alone */
function refuseMixed(roles: readonly Role[]): void {
  if (roles.includes('partner') && roles.length > 1) throw new AppError('partner_alone');
}

function temporaryPassword(): string {
  return randomBytes(9).toString('base64url');
}

/** Adds somebody and answers the password that they sign in with first. @throws AppError email_taken · role_above_yours · partner_alone */
export async function addMember({ store, engine }: Kit, actor: Actor, { email, name, roles, groups = [], locale = 'zh-CN' }: NewPerson): Promise<{ id: string; password: string }> {
  refuseMixed(roles);
  refuseAbove(actor, roles);
  const now = engine.now();
  const [id, password] = [newId(now), temporaryPassword()];
  const added = await store.db()('person').insert({
    shop_id: actor.shopId, person_id: id, email: email.trim().toLowerCase(), name: name.trim(), password_hash: await hashPassword(password), roles, groups, locale, active: true, created_at: now,
  }).onConflict(['shop_id', 'email']).ignore().returning('person_id');
  if (added.length === 0) throw new AppError('email_taken');
  return { id, password };
}

/** Name, roles, and whether they may come in. Who is shut out hands back their open work. @throws AppError not_found · role_above_yours · partner_alone · last_owner */
export async function changeMember({ store, engine }: Kit, actor: Actor, id: string, { name, roles, active }: Pick<ChangePerson, 'name' | 'roles' | 'active'>): Promise<void> {
  if (name === undefined && roles === undefined && active === undefined) return;
  await store.tx(async () => {
    // in this order, so that of two owners who shut each other out one is refused
    const people = await store.db()<MemberRow & { shop_id: string }>('person').where({ shop_id: actor.shopId }).orderBy('person_id').forUpdate().select('person_id', 'roles', 'active');
    const person = people.find((one) => one.person_id === id);
    if (!person) throw new AppError('not_found');
    if (roles !== undefined || active !== undefined) refuseAbove(actor, [...person.roles, ...(roles ?? [])]);
    refuseMixed(roles ?? []);
    const after = people.map((one) => (one.person_id === id ? { roles: roles ?? one.roles, active: active ?? one.active } : one));
    const owners = (rows: readonly Pick<MemberRow, 'roles' | 'active'>[]): number => rows.filter((one) => one.active && one.roles.includes('owner')).length;
    if (owners(people) > 0 && owners(after) === 0) throw new AppError('last_owner');
    await store.db()('person').where({ shop_id: actor.shopId, person_id: id }).update({ ...(name === undefined ? {} : { name: name.trim() }), ...(roles ? { roles } : {}), ...(active === undefined ? {} : { active }) });
    if (active === false) await endSessions({ store }, actor.shopId, id);
  });
  if (active === false) await handBack({ store, engine }, actor, id);
}

/** Steps go to others of the group, tickets back to theirs; each is an act of its own, so a second call goes on where the first broke off. */
async function handBack({ store, engine }: Kit, actor: Actor, id: string): Promise<void> {
  await handBackSteps(engine, actor.shopId, id, recorded(actor));
  const left = await store.db()('ticket').where({ shop_id: actor.shopId, assignee: id, is_open: true }).orderBy('ticket_id').select('ticket_id') as { ticket_id: string }[];
  for (const { ticket_id } of left) await reassignTicket(engine, actor.shopId, ticket_id, { assignee: null, reason: '', actor: recorded(actor) });
}

/** A new temporary password; whoever is signed in with the old one is signed out. @throws AppError not_found · role_above_yours */
export async function resetMember({ store }: Pick<Kit, 'store'>, actor: Actor, id: string): Promise<{ password: string }> {
  const person = await memberOf({ store }, actor.shopId, id);
  refuseAbove(actor, person.roles);
  const password = temporaryPassword();
  const password_hash = await hashPassword(password);
  await store.tx(async () => {
    await store.db()('person').where({ shop_id: actor.shopId, person_id: id }).update({ password_hash });
    await endSessions({ store }, actor.shopId, id);
  });
  return { password };
}

/** One's own password. @throws AppError wrong_password */
export async function changeOwnPassword({ store }: Pick<Kit, 'store'>, actor: Actor, { current, next }: { current: string; next: string }): Promise<void> {
  if (!actor.userId) throw new AppError('not_found');
  const person = await memberOf({ store }, actor.shopId, actor.userId);
  if (!(await verifyPassword(person.password_hash ?? undefined, current))) throw new AppError('wrong_password');
  await store.db()('person').where({ shop_id: actor.shopId, person_id: actor.userId }).update({ password_hash: await hashPassword(next) });
}

async function memberOf({ store }: Pick<Kit, 'store'>, shopId: string, id: string): Promise<MemberRow> {
  const person = await store.db()<MemberRow & { shop_id: string }>('person').where({ shop_id: shopId, person_id: id }).first('person_id', 'roles', 'active', 'password_hash');
  if (!person) throw new AppError('not_found');
  return person;
}

async function endSessions({ store }: Pick<Kit, 'store'>, shopId: string, personId: string): Promise<void> {
  await store.db()('session').where({ shop_id: shopId }).whereRaw(`data -> 'signedIn' ->> 'userId' = ?`, [personId]).del();
}
