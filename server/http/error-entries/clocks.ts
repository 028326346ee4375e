import type { Entry } from './entry.ts';

/** Calendars, clocks and service levels. */
export const clockErrors = {
  calendar_invalid: {
    status: 422,
    title: { zh: '营业时间有误', en: 'The opening hours cannot be used' },
    detail: { zh: '营业时间有 {count} 处要改，没有发布。按 errors 里的位置改好再发布。', en: '{count} place(s) of the opening hours need correction; nothing was published. Correct what errors lists and publish again.' },
  },
  service_levels_invalid: {
    status: 422,
    title: { zh: '服务时限有误', en: 'The service levels cannot be used' },
    detail: { zh: '服务时限有 {count} 处要改，没有发布。按 errors 里的位置改好再发布。', en: '{count} place(s) of the service levels need correction; nothing was published. Correct what errors lists and publish again.' },
  },
  policy_invalid: {
    status: 422,
    title: { zh: '政策有误', en: 'The policy cannot be used' },
    detail: { zh: '政策有 {count} 处要改，没有发布。按 errors 里的位置改好再发布。', en: '{count} place(s) of the policy need correction; nothing was published. Correct what errors lists and publish again.' },
  },
  rules_changed: {
    status: 409,
    title: { zh: '别人先发布了', en: 'Somebody else has published' },
    detail: { zh: '你改的时候别人发布了第 {version} 版，没有发布。重新打开，在新版上改。', en: 'Version {version} was published while you worked; nothing was published. Load it again and make your changes there.' },
  },
  cannot_extend: {
    status: 409,
    title: { zh: '不能延长', en: 'It cannot be extended' },
    detail: { zh: '{why}。什么都没有改动。', en: '{why}. Nothing was changed.' },
  },
  time_change_busy: {
    status: 409,
    title: { zh: '上一次变更还没做完', en: 'An earlier change is not over' },
    detail: { zh: '走着的时限还在按上一次的变更换算，什么都没有改动。等它做完再来。', en: 'Running clocks are still being taken to an earlier change; nothing was changed. Wait until it is done.' },
  },
} as const satisfies Record<string, Entry>;
