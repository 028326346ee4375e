import { amount } from './amount.ts';
import { arbitration } from './arbitration.ts';
import { axes } from './axes.ts';
import { buyer } from './buyer.ts';
import { calls } from './calls.ts';
import { channel } from './channel.ts';
import { clockRules } from './clock-rules.ts';
import { common } from './common.ts';
import { customers } from './customers.ts';
import { deadline } from './deadline.ts';
import { decisions } from './decisions.ts';
import { demo } from './demo.ts';
import { designer } from './designer.ts';
import { exported } from './exports.ts';
import { figures } from './figures.ts';
import { finance } from './finance.ts';
import { flowView } from './flow-view.ts';
import { flows } from './flows.ts';
import { format } from './format.ts';
import { formBuilder } from './form-builder.ts';
import { forms } from './forms.ts';
import { glossary } from './glossary.ts';
import { goods } from './goods.ts';
import { handover } from './handover.ts';
import { heat } from './heat.ts';
import { inbox } from './inbox.ts';
import { incidents } from './incidents.ts';
import { keys } from './keys.ts';
import { knowledge } from './knowledge.ts';
import { login } from './login.ts';
import { notices } from './notices.ts';
import { orders } from './orders.ts';
import { partner } from './partner.ts';
import { policy } from './policy.ts';
import { presence } from './presence.ts';
import { problem } from './problem.ts';
import { publishing } from './publishing.ts';
import { repair } from './repair.ts';
import { receive } from './receive.ts';
import { ratings } from './ratings.ts';
import { replies } from './replies.ts';
import { scenarios } from './scenarios.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { talk } from './talk.ts';
import { ticket } from './ticket.ts';
import { timeline } from './timeline.ts';
import { times } from './times.ts';
import { trail } from './trail.ts';
import { trial } from './trial.ts';
import { views } from './views.ts';
import { visits } from './visits.ts';

/**
 * The texts of the product by who loads them: everybody (buyers too), the desk, the designer. A new area is one file and one line here; a page
 * whose words are not loaded with it fails a test.
 */
export const groups = {
  everybody: {
    amount, axes, buyer, calls, channel, common, deadline, demo, finance, format, forms, glossary, goods, knowledge, orders, presence, problem,
    ratings, shell, talk, ticket, timeline, times, trail,
  },
  desk: { arbitration, customers, exported, figures, flowView, handover, inbox, incidents, keys, login, notices, partner, receive, repair, replies, settings, views, visits },
  designer: { clockRules, decisions, designer, flows, formBuilder, heat, policy, publishing, scenarios, trial },
} as const;

/** Every text of the product. */
export const areas = { ...groups.everybody, ...groups.desk, ...groups.designer } as const;

type Areas = typeof areas;

/** Every key that `t` knows; a mistyped key does not compile. */
export type TextKey = { [A in keyof Areas]: keyof Areas[A] }[keyof Areas] & string;
