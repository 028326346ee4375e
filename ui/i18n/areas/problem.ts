import type { Area } from '../entry.ts';

/** What to say when a request fails and the server could not say it itself. */
export const problem = {
  'problem.network': { zh: '连不上服务器，什么都没有改动。检查网络后再试。', en: 'The server cannot be reached. Nothing was changed. Check the network and try again.' },
  'problem.unreadable': { zh: '服务器的回答读不懂。刷新后看看改动是否已生效。', en: 'The answer of the server cannot be read. Reload to see whether the change took effect.' },
  'problem.load': { zh: '没有读到内容', en: 'The content could not be loaded' },
  'problem.save': { zh: '没有保存', en: 'Not saved' },
  'problem.code': { zh: '错误代码 {code}', en: 'Error code {code}' },
} as const satisfies Area;
