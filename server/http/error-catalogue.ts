/** The closed list of what the API may refuse. A code never changes its meaning; `{name}` in a detail is filled from the error's params. */

import { domainErrors, type DomainErrorCode } from '../../definitions/domain/errors.ts';

interface Entry {
  status: number;
  title: { zh: string; en: string };
  /** What happened, what did not, and what to do next. */
  detail: { zh: string; en: string };
}

const request = {
  validation_failed: {
    status: 400,
    title: { zh: '填写有误', en: 'The request is not valid' },
    detail: { zh: '有 {count} 处不符合要求，什么都没有改动。按 errors 里的位置改好再发。', en: '{count} part(s) do not fit; nothing was changed. Correct what errors lists and send again.' },
  },
  malformed_json: {
    status: 400,
    title: { zh: '不是合法的 JSON', en: 'Not valid JSON' },
    detail: { zh: '请求正文读不懂，什么都没有改动。检查引号、逗号和编码（UTF-8）。', en: 'The body cannot be read; nothing was changed. Check quotes, commas and the encoding (UTF-8).' },
  },
  bad_cursor: {
    status: 400,
    title: { zh: '翻页标记无效', en: 'The cursor is not valid' },
    detail: { zh: '翻页标记不是由本列表给出的。去掉 cursor，从第一页开始。', en: 'This cursor was not given by this list. Leave cursor out and begin with the first page.' },
  },
  file_missing: {
    status: 400,
    title: { zh: '没有文件', en: 'No file' },
    detail: { zh: '没有收到文件。用 multipart/form-data 发送一个文件。', en: 'No file arrived. Send exactly one as multipart/form-data.' },
  },
  file_too_big: {
    status: 413,
    title: { zh: '文件太大', en: 'The file is too big' },
    detail: { zh: '每个文件最多 {megabytes} MB，这个没有保存。压缩后再传。', en: 'A file may have {megabytes} MB; this one was not kept. Make it smaller and send it again.' },
  },
  file_type_refused: {
    status: 415,
    title: { zh: '文件类型不收', en: 'This kind of file is refused' },
    detail: { zh: '这个文件没有保存。只收 {allowed}，按内容辨认，改扩展名没有用。', en: 'The file was not kept. Accepted are {allowed}, told by content, not by name.' },
  },
  body_too_large: {
    status: 413,
    title: { zh: '请求太大', en: 'The request is too large' },
    detail: { zh: 'JSON 正文最多 1 MB，什么都没有改动。分几次发，文件用上传。', en: 'A JSON body may have 1 MB; nothing was changed. Send it in parts, and files as uploads.' },
  },
  unsupported_media_type: {
    status: 415,
    title: { zh: '格式不支持', en: 'Unsupported media type' },
    detail: { zh: '这里只收 {expected}。改 Content-Type 再发。', en: 'Only {expected} is accepted here. Change Content-Type and send again.' },
  },
  not_found: {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    detail: { zh: '没有这条记录，或你没有权限查看。检查编号。', en: 'There is no such record, or you may not see it. Check the number.' },
  },
  no_such_route: {
    status: 404,
    title: { zh: '没有这个接口', en: 'No such operation' },
    detail: { zh: '没有 {method} {path} 这个接口。全部接口见 /api/docs。', en: 'There is no {method} {path}. All operations are listed at /api/docs.' },
  },
  method_not_allowed: {
    status: 405,
    title: { zh: '方法不支持', en: 'Method not allowed' },
    detail: { zh: '{path} 只支持 {allowed}。', en: '{path} allows only {allowed}.' },
  },
  too_many_requests: {
    status: 429,
    title: { zh: '请求太频繁', en: 'Too many requests' },
    detail: { zh: '请求太频繁，这一次没有处理。过 {seconds} 秒再试。', en: 'Too many requests; this one was not handled. Try again in {seconds} seconds.' },
  },
  idempotency_conflict: {
    status: 422,
    title: { zh: '同一个幂等键用于不同请求', en: 'The idempotency key was used before' },
    detail: { zh: '这个 Idempotency-Key 已用于另一个内容不同的请求，这一次没有处理。换一个新键。', en: 'This Idempotency-Key belongs to an earlier request with other content; this one was not handled. Use a new key.' },
  },
} as const satisfies Record<string, Entry>;

const identity = {
  sign_in_required: {
    status: 401,
    title: { zh: '需要登录', en: 'Sign in first' },
    detail: { zh: '没有登录或登录已过期，什么都没有改动。登录后再试，或带上 API 密钥。', en: 'You are not signed in, or no longer; nothing was changed. Sign in again, or send an API key.' },
  },
  wrong_credentials: {
    status: 401,
    title: { zh: '邮箱或密码不对', en: 'Wrong e-mail or password' },
    detail: { zh: '邮箱或密码不对。检查后再试。', en: 'E-mail or password is wrong. Check both and try again.' },
  },
  order_or_phone_wrong: {
    status: 401,
    title: { zh: '订单号或手机号不对', en: 'Wrong order number or phone' },
    detail: { zh: '没有订单号和手机号都相符的订单。检查下单时留的手机号。', en: 'No order has this number and this phone. Check the phone you left with the order.' },
  },
  link_invalid: {
    status: 401,
    title: { zh: '链接无效', en: 'The link does not work' },
    detail: { zh: '链接已过期或被改动过。请卖家重新发一个，或用订单号和手机号进入。', en: 'The link has expired or was changed. Ask the shop for a new one, or use order number and phone.' },
  },
  forbidden: {
    status: 403,
    title: { zh: '没有权限', en: 'Not allowed' },
    detail: { zh: '你的角色不能做这件事（需要 {permission}），什么都没有改动。请店主授权。', en: 'Your roles do not allow this ({permission} is needed); nothing was changed. Ask the owner of the shop.' },
  },
  csrf_header_missing: {
    status: 403,
    title: { zh: '缺少 X-Reflow 请求头', en: 'Header X-Reflow is missing' },
    detail: { zh: '用 Cookie 登录时，改动数据的请求要带 X-Reflow: 1。什么都没有改动。', en: 'With a cookie, a request that changes something needs X-Reflow: 1. Nothing was changed.' },
  },
  webhook_refused: {
    status: 401,
    title: { zh: '回调签名不对', en: 'The webhook is not authentic' },
    detail: { zh: '签名不对或已过期，回调没有处理。检查密钥和时钟。', en: 'The signature is wrong or too old; the webhook was not handled. Check the secret and the clock.' },
  },
} as const satisfies Record<string, Entry>;

const decisions = {
  stale_version: {
    status: 409,
    title: { zh: '申请已变', en: 'The ticket has changed' },
    detail: { zh: '你看的是旧内容，什么都没有改动。按 current 重看后再决定。', en: 'You decided on an older version; nothing was changed. Look at current and decide again.' },
  },
  work_item_closed: {
    status: 409,
    title: { zh: '这一步已经结束', en: 'This step is over' },
    detail: { zh: '这一步已由别人或时限处理，什么都没有改动。刷新工单看现在的步骤。', en: 'Somebody else or its deadline finished this step; nothing was changed. Reload the ticket.' },
  },
  work_item_taken: {
    status: 409,
    title: { zh: '已被领取', en: 'Already claimed' },
    detail: { zh: '{name} 已领取这一步，什么都没有改动。请对方放回或请主管转派。', en: '{name} has claimed this step; nothing was changed. Ask them to release it, or a supervisor to reassign it.' },
  },
  ticket_over: {
    status: 409,
    title: { zh: '工单已结束', en: 'The ticket is over' },
    detail: { zh: '工单已结束，什么都没有改动。需要时重新申请。', en: 'The ticket is over; nothing was changed. Apply again if needed.' },
  },
  ticket_suspended: {
    status: 409,
    title: { zh: '工单已挂起', en: 'The ticket is suspended' },
    detail: { zh: '工单挂起中，什么都没有改动。先恢复。', en: 'The ticket is suspended; nothing was changed. Resume it first.' },
  },
  ticket_not_suspended: {
    status: 409,
    title: { zh: '工单没有挂起', en: 'The ticket is not suspended' },
    detail: { zh: '工单没有挂起，不用恢复。', en: 'The ticket is not suspended; there is nothing to resume.' },
  },
  cannot_withdraw: {
    status: 409,
    title: { zh: '现在不能撤销', en: 'Too late to withdraw' },
    detail: { zh: '货或钱已经动了，不能再撤销，什么都没有改动。有问题在工单里留言。', en: 'Goods or money have moved, so it cannot be withdrawn; nothing was changed. Write a message on the ticket.' },
  },
  outcome_unknown: {
    status: 422,
    title: { zh: '没有这个结果', en: 'No such outcome' },
    detail: { zh: '这一步没有结果 {outcome}，什么都没有改动。可选：{allowed}。', en: 'This step has no outcome {outcome}; nothing was changed. Choose from: {allowed}.' },
  },
  form_invalid: {
    status: 422,
    title: { zh: '表单填写有误', en: 'The form is not complete' },
    detail: { zh: '表单有 {count} 处要改，什么都没有改动。按 errors 里的位置改好再提交。', en: '{count} field(s) need correction; nothing was changed. Correct what errors lists and send again.' },
  },
  assignee_unknown: {
    status: 422,
    title: { zh: '不能转给这个人', en: 'Cannot be given to this person' },
    detail: { zh: '没有这个人，或对方不能做这一步。什么都没有改动。换一个人。', en: 'There is no such person, or they may not do this step. Nothing was changed. Choose somebody else.' },
  },
  incident_resolved: {
    status: 409,
    title: { zh: '事故已处理', en: 'The incident is resolved' },
    detail: { zh: '这个事故已经处理，没有再执行。', en: 'This incident is already resolved; nothing was run again.' },
  },
} as const satisfies Record<string, Entry>;

const afterSale = {
  no_flow: {
    status: 422,
    title: { zh: '没有对应的流程', en: 'No flow for this type' },
    detail: { zh: '类型 {type} 没有已发布的流程，没有提交。请运营发布流程或换一个类型。', en: 'No published flow handles {type}; nothing was submitted. Ask ops to publish one, or choose another type.' },
  },
  over_limit: {
    status: 403,
    title: { zh: '超出你的额度', en: 'Above your limit' },
    detail: { zh: '你的额度是 {limit}（最小货币单位），什么都没有改动。送主管批准。', en: 'Your limit is {limit} (minor units); nothing was changed. Send it to a supervisor.' },
  },
  order_number_mismatch: {
    status: 422,
    title: { zh: '订单号不一致', en: 'Two order numbers' },
    detail: { zh: '地址里的订单号和正文里的不一致，没有保存。改成一样的。', en: 'The number in the path differs from the one in the body; nothing was saved. Make them equal.' },
  },
  order_invalid: {
    status: 422,
    title: { zh: '订单有误', en: 'The order does not add up' },
    detail: { zh: '订单有 {count} 处自相矛盾，没有保存。按 errors 改好再发。', en: '{count} part(s) of the order contradict each other; nothing was saved. Correct what errors lists.' },
  },
  import_unreadable: {
    status: 422,
    title: { zh: '文件读不了', en: 'The file cannot be read' },
    detail: { zh: '文件不是可读的表格，什么都没有导入。用 CSV（UTF-8 或 GBK），第一行是列名。', en: 'The file is not a readable table; nothing was imported. Use CSV (UTF-8 or GBK) with column names in the first row.' },
  },
  flow_invalid: {
    status: 422,
    title: { zh: '流程不能发布', en: 'The flow cannot be published' },
    detail: { zh: '流程有 {count} 个问题，没有发布。errors 里列出了每个问题所在的步骤。', en: 'The flow has {count} problem(s) and was not published. errors names the step of each.' },
  },
} as const satisfies Record<string, Entry>;

/** The after-sale rules say no in their own codes; those that another ticket causes are conflicts. */
const conflicts: readonly DomainErrorCode[] = ['above_available', 'open_ticket_exists'];
const rules = Object.fromEntries(Object.entries(domainErrors).map(([code, detail]) => [code, {
  status: conflicts.includes(code as DomainErrorCode) ? 409 : 422,
  title: { zh: '不符合售后规则', en: 'The after-sale rules do not allow it' },
  detail,
}])) as Record<DomainErrorCode, Entry>;

const server = {
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

export const errorCatalogue = { ...request, ...identity, ...decisions, ...afterSale, ...rules, ...server } as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** What any operation may answer; contracts list only what is theirs. */
export const commonErrors: readonly ErrorCode[] = [
  'validation_failed', 'malformed_json', 'sign_in_required', 'forbidden', 'csrf_header_missing', 'not_found', 'body_too_large',
  'unsupported_media_type', 'too_many_requests', 'unavailable', 'internal',
];
