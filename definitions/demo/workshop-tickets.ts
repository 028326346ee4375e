import { lin, one, xu, type DemoStep, type DemoTicketPlan } from './ticket-plan.ts';

export const gao = 'gao@muhe.demo';
const lu = 'lu@muhe.demo';

/** What the buyer tells of what is broken. */
export function described(name: string, product: string, serialNumber: string, faultText: string): DemoStep {
  return {
    after: 0.2, by: 'buyer', complete: 'describe', outcome: 'submit',
    data: { product, serialNumber, condition: '外观完好，没拆过', faultText, address: { name, phone: '13600002817', detail: '滨江区江汉路 1518 号 3 幢 1202' } },
  };
}

const inWarranty = (after: number, qualityRequirement = '通电十分钟不断电'): DemoStep => ({ after, by: xu, complete: 'approve', outcome: 'warranty', data: { qualityRequirement } });

/** Repairs, and what the warehouse and the table of abnormal orders brought up. */
export const workshopTickets: DemoTicketPlan[] = [
  {
    order: 'lampBroken', type: 'repair', lines: one('L1'), reason: 'broken_in_use', received: true, evidence: 1, ago: 3,
    note: '按开关没反应，换灯泡也不亮。', drive: [described('潘越', '落地灯', 'LD-2607-0412', '不亮，开关没反应'), inWarranty(2.5)],
  },
  {
    order: 'fanBroken', type: 'repair', lines: one('L1'), reason: 'broken_in_use', received: true, evidence: 1, ago: 26,
    note: '转一会儿就停，有异响。',
    drive: [
      described('邓子安', '直流变频循环扇', 'FS-2605-0098', '转几分钟就停'), inWarranty(0.6),
      { after: 1, by: lin, complete: 'dispatch', outcome: 'quick', data: { crew: '杭州一组', parts: [{ name: '电容', sku: 'CAP-12', quantity: 1 }] } },
      { after: 1.2, by: 'buyer', complete: 'appointment', outcome: 'confirm', data: {} },
      { after: 1.5, by: gao, complete: 'accept', outcome: 'accept', data: {} },
    ],
  },
  {
    order: 'chairLoose', type: 'repair', lines: one('L1'), reason: 'broken_in_use', received: true, evidence: 2, ago: 30,
    note: '扶手松了，一靠就晃。',
    drive: [
      described('韩墨', '人体工学办公椅', 'OC-2604-0315', '左扶手松动'), inWarranty(0.7, '扶手不晃、没有异响'),
      { after: 1, by: lin, complete: 'dispatch', outcome: 'quick', data: { crew: '城南家修', parts: [{ name: '扶手螺栓', sku: 'BLT-8', quantity: 2 }] } },
      { after: 1.3, by: 'buyer', complete: 'appointment', outcome: 'confirm', data: {} },
      { after: 1.6, by: gao, complete: 'accept', outcome: 'accept', data: {} },
      // too far for the shop's own technician: a repair shop on the spot does it
      { after: 2, by: xu, reassign: lu },
    ],
  },
  { order: 'mugShort', openedBy: lin, type: 'out_of_stock', lines: one('L1', 2), reason: 'stock_short', evidence: 0, ago: 5, note: '库房盘点只剩一只。', drive: [] },
  { order: 'farAway', openedBy: lin, type: 'abnormal_order', lines: one('L1'), reason: 'outside_area', evidence: 0, ago: 2, note: '常用快递到不了这个地址。', drive: [] },
];
