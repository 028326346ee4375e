import { amount } from './amount.ts';
import { axes } from './axes.ts';
import { buyer } from './buyer.ts';
import { channel } from './channel.ts';
import { common } from './common.ts';
import { deadline } from './deadline.ts';
import { decisions } from './decisions.ts';
import { demo } from './demo.ts';
import { designer } from './designer.ts';
import { finance } from './finance.ts';
import { flowView } from './flow-view.ts';
import { flows } from './flows.ts';
import { format } from './format.ts';
import { forms } from './forms.ts';
import { glossary } from './glossary.ts';
import { goods } from './goods.ts';
import { inbox } from './inbox.ts';
import { incidents } from './incidents.ts';
import { keys } from './keys.ts';
import { login } from './login.ts';
import { orders } from './orders.ts';
import { policy } from './policy.ts';
import { problem } from './problem.ts';
import { receive } from './receive.ts';
import { shell } from './shell.ts';
import { ticket } from './ticket.ts';
import { timeline } from './timeline.ts';
import { times } from './times.ts';
import { trail } from './trail.ts';
import { trial } from './trial.ts';
import { views } from './views.ts';
import { visits } from './visits.ts';

/** Every text of the product. A new area is one file and one line here. */
export const areas = {
  amount, axes, buyer, channel, common, deadline, decisions, demo, designer, finance, flowView, flows, format, forms, glossary, goods, inbox, incidents, keys, login,
  orders, policy, problem, receive, shell, ticket, timeline, times, trail, trial, views, visits,
} as const;

type Areas = typeof areas;

/** Every key that `t` knows; a mistyped key does not compile. */
export type TextKey = { [A in keyof Areas]: keyof Areas[A] }[keyof Areas] & string;
