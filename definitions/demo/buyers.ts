import type { DemoOrderPlan } from './build-order.ts';

const places = [
  ['浙江省 杭州市 西湖区', '文三路 90 号 2 幢 601'], ['四川省 成都市 武侯区', '人民南路四段 12 号'], ['广东省 深圳市 南山区', '科苑路 15 号 A 座'],
  ['江苏省 南京市 鼓楼区', '中山北路 88 号'], ['北京 北京市 朝阳区', '望京西园 3 区 11 号楼'], ['上海 上海市 徐汇区', '漕溪北路 333 弄 7 号'],
] as const;

const names = [
  '周沐阳', '陈若琳', '赵启明', '吴佳宜', '孙浩然', '马思远', '高文博', '何雨桐', '林一诺', '郑凯', '徐静怡', '罗子涵',
  '唐欣悦', '冯建国', '许诺言', '宋知微', '沈听澜', '韩墨', '曹语嫣', '邓子安', '彭朗', '蒋一帆', '叶青禾', '潘越',
] as const;

/** Buyers of the demo shop, always the same person under the same name. */
export function demoBuyer(name: (typeof names)[number]): DemoOrderPlan['buyer'] {
  const index = names.indexOf(name);
  const [region, detail] = places[index % places.length]!;
  return { name, phone: name === '周沐阳' ? '13800006027' : `1390000${String(1000 + index * 37)}`, region, detail };
}

export function demoBuyerAt(index: number): DemoOrderPlan['buyer'] {
  return demoBuyer(names[index % names.length]!);
}
