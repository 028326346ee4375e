import { listPeople } from '../../contracts/people/list.ts';
import { closeSession } from '../../contracts/sessions/close.ts';
import { openSession } from '../../contracts/sessions/open.ts';
import { readSession } from '../../contracts/sessions/read.ts';
import { bind, type Binding } from '../binding.ts';
import { signIn } from '../handlers/sign-in.ts';
import { whoAmI } from '../handlers/who-am-i.ts';

export const accountBindings: Binding[] = [
  bind(openSession, signIn),
  bind(readSession, (services, { actor }) => whoAmI(services, actor)),
  bind(closeSession, (_, { login }) => login.end()),
  bind(listPeople, (services, { actor }) => services.people.list(actor)),
];
