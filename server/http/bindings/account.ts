import { listNotices } from '../../contracts/notices/list.ts';
import { readNotices } from '../../contracts/notices/read.ts';
import { readNoticeSettings, saveNoticeSettings } from '../../contracts/notices/settings.ts';
import { addPerson } from '../../contracts/people/add.ts';
import { listPeople } from '../../contracts/people/list.ts';
import { resetPassword } from '../../contracts/people/reset-password.ts';
import { changePassword } from '../../contracts/sessions/change-password.ts';
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
  bind(listNotices, (services, { actor, query }) => services.notices.list(actor, query)),
  bind(readNotices, (services, { actor, body }) => services.notices.read(actor, body.ids)),
  bind(readNoticeSettings, (services, { actor }) => services.notices.settings(actor)),
  bind(saveNoticeSettings, (services, { actor, body }) => services.notices.saveSettings(actor, body.mailOff)),
  bind(listPeople, (services, { actor, query }) => services.people.list(actor, query.all)),
  bind(addPerson, (services, { actor, body }) => services.people.add(actor, body)),
  bind(resetPassword, (services, { actor, params }) => services.people.resetPassword(actor, params.id)),
  bind(changePassword, (services, { actor, body }) => services.people.changeOwnPassword(actor, body)),
];
