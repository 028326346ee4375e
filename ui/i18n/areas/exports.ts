import type { Area } from '../entry.ts';

/** Lists as files. */
export const exported = {
  'exports.title': { zh: '导出', en: 'Exports' },
  'exports.what': { zh: '这个列表，按现在的条件和 {count} 列，申请新的在前。', en: 'This list, as it is filtered now, with its {count} columns, newest first.' },
  'exports.csv': { zh: '导出 CSV', en: 'Export CSV' },
  'exports.xlsx': { zh: '导出 XLSX', en: 'Export XLSX' },
  'exports.limits': { zh: 'CSV 不限行数。XLSX 最多 100,000 行（格式本身最多 1,048,576 行）。文件保留 24 小时，只有你能下载。', en: 'CSV takes any number of rows, XLSX up to 100,000 (the format itself ends at 1,048,576). Files are kept for 24 hours, for you alone.' },
  'exports.mine': { zh: '最近的导出', en: 'Recent exports' },
  'exports.none': { zh: '还没有导出过。', en: 'Nothing exported yet.' },
  'exports.waiting': { zh: '等待开始', en: 'Waiting' },
  'exports.running': { zh: '已写 {done} / {total} 行', en: '{done} of {total} rows' },
  'exports.done': { zh: '{done} 行 · {size}', en: '{done} rows · {size}' },
  'exports.until': { zh: '{time} 前可下载', en: 'kept until {time}' },
  'exports.expired': { zh: '已过期，文件已删除', en: 'Expired, the file is gone' },
  'exports.cancelled': { zh: '已停止', en: 'Stopped' },
  'exports.failed.too_many_rows': { zh: '有 {total} 行，超过 XLSX 的 100,000 行。请导出 CSV，或缩小条件。', en: '{total} rows are more than the 100,000 of XLSX. Export CSV, or narrow the list.' },
  'exports.failed.no_right': { zh: '你已没有导出的权限，没有写成。', en: 'You may not export any more; nothing was written.' },
  'exports.failed.broken': { zh: '没有写成，请再试一次。', en: 'It could not be written. Try again.' },
  'exports.download': { zh: '下载 {name}', en: 'Download {name}' },
  'exports.get': { zh: '下载', en: 'Download' },
  'exports.stop': { zh: '停止', en: 'Stop' },
  'exports.remove': { zh: '删除文件', en: 'Remove the file' },
} as const satisfies Area;
