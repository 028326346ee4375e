import type { Entry } from './entry.ts';

export const knowledgeErrors = {
  article_changed: {
    status: 409,
    title: { zh: '文章已被改过', en: 'The article has changed' },
    detail: { zh: '你看到的不是最新的一版（现在是第 {version} 版），没有保存。看一下最新的再改。', en: 'You read an older version (now {version}); nothing was saved. Look at the newest one and change that.' },
  },
} as const satisfies Record<string, Entry>;
