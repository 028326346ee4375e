import type { Entry } from './entry.ts';

/** Versions that cannot be published now, or not by this person. */
export const publishingErrors = {
  scenarios_failed: {
    status: 422,
    title: { zh: '有场景不符', en: 'Scenarios fail' },
    detail: { zh: '{count} 个场景走出来和写的不一样，没有发布。errors 里写明每个场景从哪里开始不同。改正流程或场景后再发布。', en: '{count} scenario(s) come out otherwise than they say; it was not published. errors names where each of them parts. Correct the flow or the scenario and publish again.' },
  },
  approval_needed: {
    status: 409,
    title: { zh: '要第二个人批准', en: 'A second person must approve' },
    detail: { zh: '这一稿改了涉及资金的步骤（{steps}），没有发布。先提交申请，请另一个有发布权的人批准。', en: 'This draft changes steps that move money ({steps}); it was not published. Ask for the publication, and let another person who may publish approve it.' },
  },
  own_request: {
    status: 403,
    title: { zh: '不能批准自己的申请', en: 'You cannot approve your own request' },
    detail: { zh: '这次发布是 {name} 申请的，要由另一个有发布权的人批准，没有发布。', en: '{name} asked for this publication; another person who may publish must approve it. It was not published.' },
  },
  request_over: {
    status: 409,
    title: { zh: '申请已经有结果', en: 'The request is over' },
    detail: { zh: '这个申请已经处理过了，什么都没有改动。刷新后再看。', en: 'This request was decided already; nothing was changed. Look at it again.' },
  },
  newer_version: {
    status: 409,
    title: { zh: '别人发布了新版本', en: 'Somebody published meanwhile' },
    detail: { zh: '现在在用的是第 {version} 版（{name} 发布），不是你看到的那一版，什么都没有改动。先看它改了什么，再决定是否替换它。', en: 'Version {version}, published by {name}, is live now and not the one you looked at; nothing was changed. See what it changed, then decide whether to replace it.' },
  },
  time_is_past: {
    status: 422,
    title: { zh: '时间已过', en: 'The time is past' },
    detail: { zh: '定的发布时间已经过了，没有提交。选一个以后的时间。', en: 'The time set for the publication is past; nothing was asked for. Choose a later one.' },
  },
} as const satisfies Record<string, Entry>;
