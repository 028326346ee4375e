import type { Label } from '../../engine/kernel/types.ts';

/** Words for codes in a file. They are those of the pages: a test holds both against each other. */
export const codeWords: Readonly<Record<string, Label>> = {
  draft: { zh: '草稿', en: 'Draft' }, pending_review: { zh: '待审核', en: 'To review' }, pending_return: { zh: '待退货', en: 'Awaiting return' },
  pending_inspection: { zh: '待验货', en: 'To inspect' }, pending_refund: { zh: '待退款', en: 'To refund' }, pending_exchange: { zh: '待换货', en: 'To exchange' },
  exchanging: { zh: '换货中', en: 'Exchanging' }, pending_shipment: { zh: '待发货', en: 'To ship' }, shipped: { zh: '已发货', en: 'Shipped' },
  negotiating: { zh: '协商中', en: 'Negotiating' }, rejected: { zh: '已驳回', en: 'Rejected' }, arbitration: { zh: '平台介入', en: 'In arbitration' },
  suspended: { zh: '已挂起', en: 'Suspended' }, withdrawn: { zh: '已撤销', en: 'Withdrawn' }, completed: { zh: '已完成', en: 'Completed' }, closed: { zh: '已关闭', en: 'Closed' },
  voided: { zh: '已作废', en: 'Voided' }, refund_failed: { zh: '退款失败', en: 'Refund failed' }, compensating: { zh: '发放补偿', en: 'Compensating' },
  pending_approval: { zh: '待审批', en: 'To approve' }, pending_dispatch: { zh: '待派单', en: 'To dispatch' }, pending_accept: { zh: '待接单', en: 'To accept' },
  executing: { zh: '维修中', en: 'In repair' }, waiting_parts: { zh: '等配件', en: 'Waiting for parts' }, pending_verify: { zh: '待验收', en: 'To verify' },
  pending_archive: { zh: '待归档', en: 'To archive' }, archived: { zh: '已归档', en: 'Archived' }, out_of_stock: { zh: '无货待定', en: 'Out of stock' },
  waiting_stock: { zh: '等货中', en: 'Waiting for stock' }, pending_payment: { zh: '待补款', en: 'To be paid' },
  'channel.own': { zh: '官网', en: 'Own site' }, 'channel.shop': { zh: '官网', en: 'Own site' }, 'channel.douyin': { zh: '抖店', en: 'Douyin' }, 'channel.youzan': { zh: '有赞', en: 'Youzan' },
  'channel.taobao': { zh: '淘宝', en: 'Taobao' }, 'channel.tmall': { zh: '天猫', en: 'Tmall' }, 'channel.jd': { zh: '京东', en: 'JD' }, 'channel.pinduoduo': { zh: '拼多多', en: 'Pinduoduo' },
  'channel.wechat_shop': { zh: '微信小店', en: 'WeChat shop' },
};
