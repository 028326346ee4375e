import { amount } from './amount.ts';
import { buyer } from './buyer.ts';
import { common } from './common.ts';
import { demo } from './demo.ts';
import { format } from './format.ts';
import { forms } from './forms.ts';
import { glossary } from './glossary.ts';
import { login } from './login.ts';
import { orders } from './orders.ts';
import { problem } from './problem.ts';
import { shell } from './shell.ts';

/** Every text of the product. A new area is one file and one line here. */
export const areas = { glossary, common, demo, format, login, problem, shell, amount, buyer, forms, orders } as const;

type Areas = typeof areas;

/** Every key that `t` knows; a mistyped key does not compile. */
export type TextKey = { [A in keyof Areas]: keyof Areas[A] }[keyof Areas] & string;
