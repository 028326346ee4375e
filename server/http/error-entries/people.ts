import type { Entry } from './entry.ts';

/** What managing people refuses. */
export const peopleErrors = {
  email_taken: {
    status: 409,
    title: { zh: '邮箱已有人用', en: 'The e-mail is taken' },
    detail: { zh: '这个店已有人用这个邮箱，没有添加。他可能被停用了：在人员里恢复。', en: 'Somebody of this shop has this e-mail; nobody was added. They may be deactivated: bring them back under people.' },
  },
  role_above_yours: {
    status: 403,
    title: { zh: '角色超出你的权限', en: 'A role above yours' },
    detail: { zh: '角色 {role} 能做你不能做的事，没有改动。请店主来改。', en: 'The role {role} may do what you may not; nothing was changed. Ask the owner.' },
  },
  partner_alone: {
    status: 422,
    title: { zh: '店外伙伴不能有别的角色', en: 'A partner has no other role' },
    detail: { zh: '店外伙伴只看交给他的步骤，不能再有别的角色，没有改动。', en: 'A partner outside the shop sees only the steps given to them and has no other role; nothing was changed.' },
  },
  last_owner: {
    status: 409,
    title: { zh: '最后一个店主', en: 'The last owner' },
    detail: { zh: '店里至少要有一个店主，没有改动。先让别人当店主。', en: 'A shop needs an owner; nothing was changed. Make somebody else one first.' },
  },
  wrong_password: {
    status: 403,
    title: { zh: '现在的密码不对', en: 'The current password is wrong' },
    detail: { zh: '现在的密码不对，密码没有改。忘了的话请主管重设。', en: 'The current password is wrong; it was not changed. If you forgot it, ask a supervisor for a new one.' },
  },
} as const satisfies Record<string, Entry>;
