import { defaultGroups } from '../../definitions/groups.ts';
import type { Label } from '../../engine/kernel/types.ts';

/** Words for the groups and roles that a step may belong to; a shop's own codes speak for themselves. */
const labels: Record<string, Label> = {
  buyer: { zh: '买家', en: 'Buyer' }, agent: { zh: '客服', en: 'Agents' }, supervisor: { zh: '主管', en: 'Supervisors' }, warehouse: { zh: '库房', en: 'Warehouse' },
  finance: { zh: '财务', en: 'Finance' }, technician: { zh: '维修', en: 'Technicians' }, platform: { zh: '平台客服', en: 'Platform' }, ops: { zh: '运营', en: 'Operations' },
  developer: { zh: '开发', en: 'Developers' }, owner: { zh: '店主', en: 'Owner' }, partner: { zh: '店外伙伴', en: 'Partner' },
};

export function groupLabel(code: string): Label {
  return labels[code] ?? defaultGroups.find((group) => group.code === code)?.label ?? { zh: code, en: code };
}
