import type { JSONSchema } from 'json-schema-to-ts';
import { executorNames } from '../../engine/executors/port.ts';

/** One environment variable: what it may hold, what it is when absent, and what it is for. */
export interface SettingRow {
  /** Name of the variable. */
  readonly name: string;
  /** Its property in `Settings`. */
  readonly key: string;
  readonly schema: JSONSchema & { type: 'string' | 'integer' | 'boolean' };
  /** Absent: nothing, or what `meaning` says. */
  readonly fallback?: string | number | boolean;
  /** Something right to write. */
  readonly example: string;
  readonly meaning: { readonly zh: string; readonly en: string };
}

/** Names of address ranges, addresses and networks, as Express understands them. */
const proxies = {
  type: 'string',
  pattern: '^(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]{2,39}(/\\d{1,3})?)(\\s*,\\s*(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]{2,39}(/\\d{1,3})?))*$',
} as const;

const postgresUrl = { type: 'string', pattern: '^postgres(ql)?://' } as const;

/** Every setting there is. The documentation's table is made of this one. */
export const settingsTable = [
  {
    name: 'PORT', key: 'port', schema: { type: 'integer', minimum: 0, maximum: 65535 }, fallback: 3000, example: '3000',
    meaning: { zh: 'HTTP 端口；0 表示任选一个空闲的', en: 'HTTP port; 0 takes any free one' },
  },
  {
    name: 'HOST', key: 'host', schema: { type: 'string', minLength: 1 }, example: '127.0.0.1',
    meaning: { zh: '监听的地址；不设则监听全部（IPv4 和 IPv6）', en: 'Address to listen on; absent: all of them, IPv4 and IPv6' },
  },
  {
    name: 'DATA_DIR', key: 'dataDir', schema: { type: 'string', minLength: 1 }, fallback: './data', example: './data',
    meaning: { zh: '内置数据库和密钥所在目录', en: 'Folder of the embedded database and of the session secret' },
  },
  {
    name: 'DATABASE_URL', key: 'databaseUrl', schema: postgresUrl, example: 'postgres://reflow:secret@localhost:5432/reflow',
    meaning: { zh: 'PostgreSQL 15 或更新；不设则用内置数据库', en: 'PostgreSQL 15 or newer; absent: the embedded database' },
  },
  {
    name: 'LISTEN_DATABASE_URL', key: 'listenDatabaseUrl', schema: postgresUrl, example: 'postgres://reflow:secret@localhost:5432/reflow',
    meaning: {
      zh: '接收通知的直连地址；DATABASE_URL 经过事务级连接池时才需要', en: 'Direct connection for notifications; needed only when DATABASE_URL goes through a transaction pooler',
    },
  },
  {
    name: 'REFLOW_API_KEY', key: 'apiKey', schema: { type: 'string', minLength: 1, maxLength: 500 }, example: 'a-long-random-text',
    meaning: { zh: '启动时登记的 API 密钥，可以是任意文本；只存它的散列', en: 'An API key registered at start, any text; only its hash is stored' },
  },
  {
    name: 'SERVICE_TASKS_DIR', key: 'serviceTasksDir', schema: { type: 'string', minLength: 1 }, example: '/etc/reflow/service-tasks',
    meaning: { zh: '自己写的服务所在目录，每个文件一个，启动时读入；有一个不对就不启动', en: 'Folder of service tasks of your own, one file each, read at start; the server does not start with a broken one' },
  },
  {
    name: 'REFLOW_DEMO', key: 'demo', schema: { type: 'boolean' }, example: 'true',
    meaning: {
      zh: '演示模式：示例店铺、公开密码、可拨动的时钟；不设 DATABASE_URL 时默认开，否则默认关', en: 'Demo mode: a sample shop, a public password, a clock that can be moved; on by default without DATABASE_URL, off with it',
    },
  },
  {
    name: 'LOG_LEVEL', key: 'logLevel', schema: { type: 'string', enum: ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] },
    fallback: 'info', example: 'info', meaning: { zh: '日志级别', en: 'How much is logged' },
  },
  {
    name: 'SESSION_SECRET', key: 'sessionSecret', schema: { type: 'string', minLength: 32, maxLength: 500 }, example: '(openssl rand -hex 32)',
    meaning: {
      zh: '签名 Cookie 和买家链接的密钥，各节点相同；不设则生成并存入 DATA_DIR', en: 'Signs cookies and buyer links, the same on every node; absent: made once and kept in DATA_DIR',
    },
  },
  {
    name: 'PUBLIC_URL', key: 'publicUrl', schema: { type: 'string', pattern: '^https?://[^\\s/]+$' }, example: 'https://shop.example',
    meaning: { zh: '外部访问地址，用于链接；https 时 Cookie 只走加密连接', en: 'Address that people use, for links; with https, cookies travel encrypted only' },
  },
  {
    name: 'SMTP_URL', key: 'smtpUrl', schema: { type: 'string', pattern: '^smtps?://' }, example: 'smtps://user:password@mail.example:465',
    meaning: { zh: '发通知邮件的服务器；不设则不发邮件', en: 'Mail server for e-mail notices; absent: no mail is sent' },
  },
  {
    name: 'MAIL_FROM', key: 'mailFrom', schema: { type: 'string', pattern: '^([^<>\\r\\n]*<)?[^<>\\s@]+@[^<>\\s@]+>?$' }, fallback: 'Reflow <reflow@localhost>', example: 'Muhe Home <service@shop.example>',
    meaning: { zh: '通知邮件的发件人', en: 'Sender of e-mail notices' },
  },
  {
    name: 'TRUST_PROXY', key: 'trustProxy', schema: proxies, fallback: 'loopback', example: 'loopback, 10.0.0.0/8',
    meaning: { zh: '可信的反向代理地址，它们转发的客户端地址才算数', en: 'Reverse proxies whose word on the client address counts' },
  },
  {
    name: 'SANDBOX_URL', key: 'sandboxUrl', schema: { type: 'string', pattern: '^https?://' }, example: 'http://127.0.0.1:4000/sandbox',
    meaning: {
      zh: '外部世界沙箱的地址；演示模式不设则自带一个', en: 'A sandbox that plays payment gateway, warehouse and courier; in demo mode one comes with the server',
    },
  },
  {
    name: 'SANDBOX_SECRET', key: 'sandboxSecret', schema: { type: 'string', pattern: '^whsec_[A-Za-z0-9+/=]{20,}$' }, example: 'whsec_(openssl rand -base64 32)',
    meaning: { zh: '沙箱回调的签名密钥；不设则生成并存入 DATA_DIR', en: 'Signs the sandbox\'s callbacks; absent: made once and kept in DATA_DIR' },
  },
  {
    name: 'EXECUTOR', key: 'executor', schema: { type: 'string', enum: executorNames }, fallback: 'kernel', example: 'bpmn-engine',
    meaning: {
      zh: '新工单的流程由谁运行：自带内核，或 bpmn-engine（见 executors.md）；已开的工单不变', en: 'What runs the flows of new tickets: our kernel, or bpmn-engine (see executors.md); open tickets stay where they are',
    },
  },
  {
    name: 'NODE_ENV', key: 'nodeEnv', schema: { type: 'string', enum: ['production', 'development', 'test'] }, fallback: 'production',
    example: 'production',
    meaning: { zh: '不是 production 时，每个回答都按接口约定检查', en: 'Unless production, every answer is checked against its contract' },
  },
] as const satisfies readonly SettingRow[];
