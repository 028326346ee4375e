import { stuckJoins } from '../token-game.ts';
import type { Rule } from '../rule.ts';

export const joinsComplete: Rule = {
  code: 'join-stuck', severity: 'error',
  message: {
    zh: '“{element}”等待的分支不一定都会到来，工单会卡在这里。请改用判断汇合，或让每条分支都走到这里。',
    en: '"{element}" waits for branches that may never come, and the ticket would hang. Join exclusive branches with an exclusive gateway, or lead every branch here.',
  },
  check: (model) => Object.keys(model.scopes).flatMap((scope) => stuckJoins(model, scope).map((element) => ({ element }))),
};
