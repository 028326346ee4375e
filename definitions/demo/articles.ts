/** What the demo shop tells buyers and its own people; bodies are Markdown. Reasons are codes of the policy. */
export interface DemoArticle { slug: string; category: string; audience: 'buyer' | 'desk'; reasons: string[]; title: { zh: string; en: string }; body: { zh: string; en: string } }

export const demoArticles: readonly DemoArticle[] = [
  {
    slug: 'refund-when', category: '退款', audience: 'buyer', reasons: ['not_wanted', 'wrong_address', 'quality', 'damaged'],
    title: { zh: '钱多久退到？', en: 'When does the money arrive?' },
    body: {
      zh: '退款**原路返回**：怎么付的就退到哪里。\n\n- 微信、支付宝零钱：几分钟\n- 银行卡：1–3 个工作日\n- 礼品卡：马上\n\n没有发货的订单，提交后通常当场退。要寄回的，库房验完货就退。',
      en: 'Refunds go back **the way you paid**.\n\n- WeChat, Alipay balance: minutes\n- bank card: 1–3 working days\n- gift card: at once\n\nAn order that has not been shipped is usually refunded at once. Goods that come back are refunded after the warehouse has looked at them.',
    },
  },
  {
    slug: 'damaged-photos', category: '质量', audience: 'buyer', reasons: ['damaged', 'quality'],
    title: { zh: '收到破损，照片怎么拍？', en: 'Damaged on arrival: which photos?' },
    body: {
      zh: '拍三张就够：\n\n1. **外箱**，带快递面单\n2. **破损处**，离近一点\n3. **整件商品**\n\n小额破损有照片的，不用寄回，直接退。',
      en: 'Three are enough:\n\n1. the **parcel** with its label\n2. the **damage**, close up\n3. the **whole item**\n\nSmall damage with photos is refunded at once; nothing has to come back.',
    },
  },
  {
    slug: 'who-pays-return', category: '退货', audience: 'buyer', reasons: ['not_wanted', 'quality', 'not_as_described'],
    title: { zh: '寄回的运费谁出？', en: 'Who pays for sending it back?' },
    body: {
      zh: '质量问题、发错货：卖家出，可以约上门取件。\n\n不想要了：你出；有运费险的，寄出后保险赔。',
      en: 'Faulty or wrong goods: we do, and you may book a pickup.\n\nChanged your mind: you do; with freight insurance the insurer pays you back once it is sent.',
    },
  },
  {
    slug: 'repair-how', category: '维修', audience: 'buyer', reasons: [],
    title: { zh: '维修要等多久？', en: 'How long does a repair take?' },
    body: { zh: '提交报修后 4 个工作小时内派师傅，和你约时间上门。缺配件时会告诉你哪天到。', en: 'A technician is sent within four working hours and agrees a time with you. When a part is missing you are told the day it comes.' },
  },
  {
    slug: 'tone', category: '话术', audience: 'desk', reasons: ['quality', 'damaged'],
    title: { zh: '破损单的处理口径', en: 'How we handle damage' },
    body: {
      zh: '1. 先道歉一次，**不辩**。\n2. 50 元以内有照片直接退，不寄回。\n3. 同批次超过 3 单，告诉仓配查包材，并在备注里写批次号。',
      en: '1. Apologise once; **do not argue**.\n2. Up to ¥50 with photos: refund, nothing comes back.\n3. More than three of one batch: tell the warehouse and note the batch number.',
    },
  },
  {
    slug: 'platform-evidence', category: '平台介入', audience: 'desk', reasons: [],
    title: { zh: '平台介入要准备什么', en: 'What to file with the platform' },
    body: { zh: '48 小时内举证：出库称重、物流签收、验货照片、和买家的对话。缺一样平台通常支持买家。', en: 'File within 48 hours: weight at dispatch, proof of delivery, inspection photos, the talk with the buyer. Without one of them the platform usually sides with the buyer.' },
  },
];
