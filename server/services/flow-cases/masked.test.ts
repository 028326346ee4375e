import { expect, it } from 'vitest';
import { masked } from './masked.ts';

it('hides who bought, where they live, and phone numbers in any text; goods and numbers stay', () => {
  const order = {
    number: '20261112083712', buyer: { id: 'B1', name: '周沐阳', phone: '13800006027' }, address: { name: '周沐阳', phone: '13800006027', region: '浙江省 杭州市', detail: '文三路 90 号' },
    lines: [{ id: 'L1', title: '手冲陶瓷马克杯', name: '杯', quantity: 3 }], remark: '打 13912345678，快递 77842210931501', discounts: [{ name: '满减', amount: 3000 }],
  };
  expect(masked(order)).toEqual({
    ...order, buyer: { id: 'B1', name: '周**', phone: '138****0000' }, address: { name: '周**', phone: '138****0000', region: '浙江省 杭州市', detail: '**' },
    remark: '打 139****5678，快递 77842210931501',
  });
});
