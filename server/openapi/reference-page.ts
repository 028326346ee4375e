import { contracts } from '../contracts/index.ts';
import type { Contract } from '../contracts/contract.ts';
import { entities } from '../contracts/entities/index.ts';
import { errorCatalogue, type ErrorCode } from '../http/error-catalogue.ts';
import type { Locale } from '../http/locale.ts';
import { withReferences } from './components.ts';
import { html, type Html } from './html.ts';
import { fieldRows } from './field-rows.ts';
import { pageStyle } from './page-style.ts';

const words = {
  zh: {
    title: 'Reflow 接口', intro: '金额是最小货币单位的整数，时间是 ISO 8601。出错时回答 problem+json，code 不会变。全部约定见', permission: '权限',
    open: '不用登录', path: '路径', query: '查询', body: '正文', upload: '文件', answer: '回答', errors: '错误', shapes: '数据', codes: '错误代码',
    file: (rule: { files: number; megabytes: number; types: readonly string[] }) => `multipart/form-data，最多 ${rule.files} 个，每个 ${rule.megabytes} MB：${rule.types.join('、')}`,
    once: '支持 Idempotency-Key', headers: ['名称', '类型', '说明'],
  },
  en: {
    title: 'Reflow API', intro: 'Money is an integer in minor units, times are ISO 8601. Errors are problem+json with a stable code. The whole contract:', permission: 'Permission',
    open: 'no sign-in', path: 'Path', query: 'Query', body: 'Body', upload: 'Files', answer: 'Answer', errors: 'Errors', shapes: 'Shapes', codes: 'Error codes',
    file: (rule: { files: number; megabytes: number; types: readonly string[] }) => `multipart/form-data, at most ${rule.files} of ${rule.megabytes} MB: ${rule.types.join(', ')}`,
    once: 'takes an Idempotency-Key', headers: ['Name', 'Type', 'Notes'],
  },
};

/** The API for people to read: one page without scripts, so that the content policy needs no exception. */
export function referencePage(version: string, locale: Locale): string {
  const word = words[locale];
  const areas = [...Map.groupBy(contracts, ({ id }) => id.split('.')[0] ?? id)];
  const page = html`<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word.title}</title><style>${{ html: pageStyle }}</style></head><body>
<nav><strong>${word.title} ${version}</strong>${areas.map(([area]) => html`<a href="#${area}">${area}</a>`)}
<a href="#shapes">${word.shapes}</a><a href="#codes">${word.codes}</a></nav>
<main><h1>${word.title}</h1><p>${word.intro} <a href="/api/openapi.json">openapi.json</a></p>
${areas.map(([area, ofArea]) => html`<section id="${area}"><h2>${area}</h2>${ofArea.map((contract) => operation(contract, locale))}</section>`)}
<section id="shapes"><h2>${word.shapes}</h2>${Object.entries(entities).map(([name, schema]) => html`<article id="shape-${name}"><h3>${name}</h3>${table(schema, locale, true)}</article>`)}</section>
<section id="codes"><h2>${word.codes}</h2>${Object.entries(errorCatalogue).map(([code, { status, title, detail }]) => html`<article id="error-${code}"><h3><code>${code}</code> ${status} · ${title[locale]}</h3><p>${detail[locale]}</p></article>`)}</section>
</main></body></html>`;
  return page.html;
}

function operation(contract: Contract, locale: Locale): Html {
  const word = words[locale];
  const { method, path, summary, note, permission, params, query, body, upload, responses, idempotent } = contract;
  const parts: [string, unknown][] = [[word.path, params], [word.query, query], [word.body, body]];
  const shown = parts.filter(([, schema]) => schema !== undefined);
  return html`<article id="${contract.id}"><h3><b>${method.toUpperCase()}</b> <code>/api${path}</code> ${summary[locale]}</h3>
<p>${word.permission}: ${permission === 'public' ? word.open : permission}${idempotent ? ` · ${word.once}` : ''}</p>${note ? html`<p>${note[locale]}</p>` : ''}
${shown.map(([name, schema]) => html`<h4>${name}</h4>${table(schema, locale, false)}`)}
${upload ? html`<h4>${word.upload}</h4><p>${word.file(upload)}</p>` : ''}
${Object.entries(responses).map(([status, schema]) => html`<h4>${word.answer} ${status}</h4>${schema === null ? '' : table(schema, locale, false)}`)}
${contract.errors.length > 0 ? html`<h4>${word.errors}</h4><p>${contract.errors.map(errorLink)}</p>` : ''}</article>`;
}

function errorLink(code: ErrorCode): Html {
  return html`<a href="#error-${code}"><code>${code}</code></a> `;
}

/** The fields of a schema; a named shape is a link, unless this is the place where it is shown. */
function table(schema: unknown, locale: Locale, open: boolean): Html {
  const rows = fieldRows(open ? schema : withReferences(schema));
  if (rows[0]?.name === '') return html`<p>${rows[0].type} ${rows[0].notes}</p>`;
  const [name = '', type = '', notes = ''] = words[locale].headers;
  return html`<table><thead><tr><th>${name}</th><th>${type}</th><th>${notes}</th></tr></thead><tbody>${rows.map((row) =>
    html`<tr><td><code>${row.name}</code></td><td>${row.type}</td><td>${row.notes}</td></tr>`)}</tbody></table>`;
}
