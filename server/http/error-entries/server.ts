import type { Entry } from './entry.ts';

/** Not the caller's doing. */
export const serverErrors = {
  demo_only: {
    status: 404,
    title: { zh: '只有演示店可用', en: 'Only in demo mode' },
    detail: { zh: '只有演示模式可以调时钟。设 REFLOW_DEMO=true 再启动。', en: 'The clock can be moved in demo mode only. Start with REFLOW_DEMO=true.' },
  },
  response_mismatch: {
    status: 500,
    title: { zh: '回答不符合接口约定', en: 'The answer breaks its contract' },
    detail: { zh: '服务器的回答不符合接口约定，errors 里是位置。这是程序错误。', en: 'The answer of the server does not fit its contract; errors says where. This is a defect of the program.' },
  },
  unavailable: {
    status: 503,
    title: { zh: '暂时不可用', en: 'Not available right now' },
    detail: { zh: '数据库暂时连不上，不确定是否已处理。过几秒用同一个 Idempotency-Key 再发。', en: 'The database cannot be reached, so the outcome is not known. Send again in a few seconds with the same Idempotency-Key.' },
  },
  internal: {
    status: 500,
    title: { zh: '服务器出错', en: 'Something went wrong' },
    detail: { zh: '服务器出错，已记录（{requestId}）。再试一次，仍不行请把这个编号告诉管理员。', en: 'The server failed; it is on record ({requestId}). Try again, and if it stays tell an operator this number.' },
  },
} as const satisfies Record<string, Entry>;
