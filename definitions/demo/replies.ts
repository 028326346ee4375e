/** Canned replies that the demo shop has from the start; the ticket fills what stands in braces. */
export const demoReplies: readonly { title: string; body: string }[] = [
  { title: '收到申请', body: '{buyer.name} 您好，{ticket.number} 收到了，我是 {agent.name}，今天内给您结果。' },
  { title: '同意退货', body: '{buyer.name} 您好，同意退货，{amount} 收到货后按原路退回。请寄到：{return.address}' },
  { title: '要补照片', body: '{buyer.name} 您好，麻烦补一张 {goods} 的整体照片和一张问题处的近照，外箱也拍一下。' },
  { title: '寄回注意', body: '请用原包装寄回，寄出后在进度页填运单号，{deadline} 前没寄出会自动撤销。' },
  { title: '退款去向', body: '{amount} 已按原路退回，银行卡一般 1–3 个工作日到账。' },
];
