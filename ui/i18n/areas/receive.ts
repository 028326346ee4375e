import type { Area } from '../entry.ts';

/** The warehouse's pages: parcels that came back. */
export const receive = {
  'receive.title': { zh: '收货验货', en: 'Receiving' },
  'receive.number': { zh: '运单号、售后单号或订单号', en: 'Tracking, ticket or order number' },
  'receive.number.hint': { zh: '扫条码，或输入后回车', en: 'Scan the barcode, or type it and press Enter' },
  'receive.find': { zh: '找包裹', en: 'Find the parcel' },
  'receive.none': { zh: '没有找到 {number}。核对号码；还是没有，就把包裹放到待查区，拍照给客服。', en: 'Nothing fits {number}. Check the number; if it is right, set the parcel aside and send agents a photo.' },
  'receive.several': { zh: '{count} 张工单对得上，选一张', en: '{count} tickets fit, choose one', enOne: '{count} ticket fits' },
  'receive.waiting': { zh: '等签收或验货', en: 'To be signed or inspected' },
  'receive.waiting.none': { zh: '没有等验货的包裹。', en: 'No parcel waits to be inspected.' },
  'receive.matched': { zh: '对上了，{courier} {number}', en: 'Found: {courier} {number}' },
  'receive.noParcel': { zh: '买家还没填运单号', en: 'The buyer has given no tracking number' },
  'receive.notThis': { zh: '不是这件', en: 'Not this one' },
  'receive.goods': { zh: '应收的商品', en: 'Goods expected' },
  'receive.expected': { zh: '应收 {count} 件', en: '{count} expected' },
  'receive.said': { zh: '买家说：{words}', en: 'The buyer: {words}' },
  'receive.over': { zh: '这件办完了', en: 'This parcel is done' },
  'receive.next': { zh: '扫下一件', en: 'Scan the next parcel' },
  'receive.whole': { zh: '看整张工单', en: 'Open the whole ticket' },
  'receive.camera': { zh: '用相机扫', en: 'Scan with the camera' },
  'receive.camera.stop': { zh: '关掉相机', en: 'Close the camera' },
  'receive.camera.refused': { zh: '打不开相机。允许使用相机，或直接输入号码。', en: 'The camera cannot be opened. Allow it, or type the number.' },
} as const satisfies Area;
