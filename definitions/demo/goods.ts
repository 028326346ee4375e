/** What the demo shop sells. Prices in minor units. */
export interface DemoGoods { sku: string; title: string; spec: string; price: number; category: string; warehouse: string; /** Other specs that it may be exchanged for. */ specs?: readonly { sku: string; spec: string; unitPrice: number }[] }

const hangzhou = '杭州一号仓';
const chengdu = '成都二号仓';

export const demoGoods = {
  mug: { sku: 'MH-CUP-350', title: '手冲陶瓷马克杯 350ml', spec: '奶白', price: 5900, category: '杯壶', warehouse: hangzhou, specs: [{ sku: 'MH-CUP-350-B', spec: '雾蓝', unitPrice: 5900 }, { sku: 'MH-CUP-500', spec: '奶白 · 500ml', unitPrice: 6900 }, { sku: 'MH-CUP-250', spec: '奶白 · 250ml', unitPrice: 4900 }] },
  glass: { sku: 'MH-GLS-400', title: '双层玻璃杯 400ml', spec: '透明 · 6 只装', price: 11800, category: '杯壶', warehouse: hangzhou },
  kettle: { sku: 'MH-KTL-12', title: '温控电热水壶 1.2 L', spec: '磨砂黑', price: 18900, category: '小家电', warehouse: hangzhou },
  teapot: { sku: 'MH-TEA-08', title: '便携煮茶器', spec: '月白', price: 22800, category: '小家电', warehouse: hangzhou },
  fan: { sku: 'MH-FAN-DC', title: '直流变频循环扇', spec: '云灰', price: 39900, category: '小家电', warehouse: chengdu },
  lamp: { sku: 'MH-LMP-15', title: '北欧可调光落地灯', spec: '胡桃木 · 1.5 m', price: 26800, category: '灯具', warehouse: hangzhou },
  wallLamp: { sku: 'MH-LMP-W1', title: '床头壁灯', spec: '黄铜', price: 16800, category: '灯具', warehouse: hangzhou },
  chair: { sku: 'MH-CHR-02', title: '实木餐椅', spec: '原木色 · 两把装', price: 45900, category: '家具', warehouse: chengdu },
  officeChair: { sku: 'MH-CHR-ER', title: '人体工学办公椅', spec: '石墨黑', price: 89900, category: '家具', warehouse: chengdu },
  shelf: { sku: 'MH-SHF-60', title: '五层收纳置物架', spec: '白色 · 60 cm', price: 15900, category: '家具', warehouse: chengdu },
  pan: { sku: 'MH-PAN-26', title: '无涂层铸铁煎锅 26 cm', spec: '经典黑', price: 21900, category: '厨具', warehouse: hangzhou },
  towel: { sku: 'MH-TWL-70', title: '长绒棉浴巾', spec: '雾蓝 · 70×140', price: 6900, category: '家纺', warehouse: hangzhou, specs: [{ sku: 'MH-TWL-70-W', spec: '米白 · 70×140', unitPrice: 6900 }, { sku: 'MH-TWL-90', spec: '雾蓝 · 90×160', unitPrice: 8900 }] },
  faceTowel: { sku: 'MH-TWL-12', title: '洗脸巾 12 条装', spec: '混色', price: 1500, category: '家纺', warehouse: hangzhou },
  pillow: { sku: 'MH-PLW-48', title: '鹅绒枕 48×74', spec: '低枕 · 一对', price: 43900, category: '家纺', warehouse: hangzhou },
  cloth: { sku: 'MH-CLT-LN', title: '亚麻桌布', spec: '本白 · 140×200', price: 12900, category: '家纺', warehouse: hangzhou },
  coaster: { sku: 'MH-GFT-01', title: '赠品 软木杯垫', spec: '随机', price: 0, category: '赠品', warehouse: hangzhou },
} as const satisfies Record<string, DemoGoods>;

export type DemoGoodsKey = keyof typeof demoGoods;
