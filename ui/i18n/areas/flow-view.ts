import type { Area } from '../entry.ts';

/** The diagram of a ticket's flow, for eyes and for screen readers. */
export const flowView = {
  'flowView.title': { zh: '流程图', en: 'Flow diagram' },
  'flowView.steps': { zh: '流程的步骤', en: 'Steps of the flow' },
  'flowView.state.done': { zh: '已完成', en: 'done' },
  'flowView.state.current': { zh: '现在在这里', en: 'here now' },
  'flowView.state.failed': { zh: '出错了，等人处理', en: 'failed, waits for a person' },
  'flowView.state.open': { zh: '还没有走到', en: 'not reached' },
  'flowView.in': { zh: '放大', en: 'Zoom in' },
  'flowView.out': { zh: '缩小', en: 'Zoom out' },
  'flowView.fit': { zh: '看全图', en: 'Fit' },
  'flowView.failed': { zh: '这张流程图画不出来。步骤和时间仍在上面。', en: 'This diagram cannot be drawn. Steps and times still stand above.' },
} as const satisfies Area;
