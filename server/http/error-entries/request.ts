import type { Entry } from './entry.ts';

/** What a request may have wrong before anybody looks at what it wants. */
export const requestErrors = {
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
  too_many_files: {
    status: 400,
    title: { zh: '文件太多', en: 'Too many files' },
    detail: { zh: '一次最多 {files} 个文件，都没有保存。分几次传。', en: 'At most {files} file(s) go into one request; none was kept. Send them one after the other.' },
  },
  upload_unreadable: {
    status: 400,
    title: { zh: '上传中断', en: 'The upload broke off' },
    detail: { zh: '上传的内容不完整或格式不对，没有保存。再传一次。', en: 'What arrived is not complete multipart data; nothing was kept. Send it again.' },
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
