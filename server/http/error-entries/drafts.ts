import type { Entry } from './entry.ts';

/** Drafts of flows that cannot be begun or saved. */
export const draftErrors = {
  draft_changed: {
    status: 409,
    title: { zh: '草稿已经变了', en: 'The draft has changed' },
    detail: { zh: '{name} 存了新的一稿，你的改动没有保存。重新打开流程再改。', en: '{name} has saved a newer draft; your change was not saved. Open the flow again and repeat it.' },
  },
  draft_taken: {
    status: 409,
    title: { zh: '别人正在改', en: 'Somebody else is editing' },
    detail: { zh: '{name} 正在改这个流程，你的改动没有保存。等对方改完，或接手。', en: '{name} is editing this flow; your change was not saved. Wait, or take over.' },
  },
  flow_exists: {
    status: 409,
    title: { zh: '编号已经有了', en: 'The key is taken' },
    detail: { zh: '已经有编号为 {key} 的流程，没有新建。换一个编号。', en: 'There is a flow with the key {key} already; nothing was created. Choose another key.' },
  },
  flow_unreadable: {
    status: 422,
    title: { zh: '读不了这个文件', en: 'The file cannot be read' },
    detail: { zh: '这个文件不是能用的 BPMN，没有新建。errors 里列出了 {count} 个原因。', en: 'The file is no BPMN that can be used; nothing was created. errors lists {count} reason(s).' },
  },
} as const satisfies Record<string, Entry>;
