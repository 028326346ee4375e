/** Somebody who works in the demo shop. */
export interface DemoPerson {
  name: string;
  email: string;
  roles: string[];
  /** Codes of `definitions/groups.ts`. */
  groups: string[];
  locale: 'zh-CN' | 'en';
  /** What they can do beyond their role; the assignment table asks for it. */
  skills?: string[];
}

/** One for each role; they all sign in with the same password. */
export const demoPeople: DemoPerson[] = [
  { name: '林晓', email: 'lin@muhe.demo', roles: ['agent'], groups: ['after-sale-1'], locale: 'zh-CN' },
  { name: '许可欣', email: 'xu@muhe.demo', roles: ['supervisor', 'agent'], groups: ['after-sale-1'], locale: 'zh-CN', skills: ['senior'] },
  { name: '沈岚', email: 'shen@muhe.demo', roles: ['ops'], groups: [], locale: 'zh-CN' },
  { name: '陈航', email: 'chen@muhe.demo', roles: ['warehouse'], groups: ['warehouse'], locale: 'zh-CN' },
  { name: '周敏', email: 'zhou@muhe.demo', roles: ['finance'], groups: ['finance'], locale: 'zh-CN' },
  { name: '高远', email: 'gao@muhe.demo', roles: ['technician'], groups: ['repair'], locale: 'zh-CN', skills: ['appliance', 'furniture'] },
  { name: '鲁成', email: 'lu@muhe.demo', roles: ['partner'], groups: [], locale: 'zh-CN' },
  { name: '何静', email: 'he@muhe.demo', roles: ['platform'], groups: [], locale: 'zh-CN' },
  { name: 'Alex Weber', email: 'alex@muhe.demo', roles: ['developer'], groups: [], locale: 'en' },
  { name: '王木禾', email: 'wang@muhe.demo', roles: ['owner'], groups: [], locale: 'zh-CN' },
];

export const demoPassword = 'reflow-demo';
