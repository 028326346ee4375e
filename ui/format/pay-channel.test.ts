import { expect, it } from 'vitest';
import { wholeText } from '../i18n/whole-text.ts';
import { courierName } from '../forms/couriers.ts';
import { payChannel } from './pay-channel.ts';

const [zh, en] = [wholeText('zh-CN'), wholeText('en')];

it('no code of a payment channel or courier reaches a person; a shop\'s own words do', () => {
  expect([payChannel('gift_card', zh), payChannel('gift_card', en), payChannel('some_new_channel', zh), payChannel('微信支付', zh)]).toEqual(['礼品卡', 'Gift card', '其他方式', '微信支付']);
  expect([courierName('sandbox', zh), courierName('sandbox', en), courierName('xx_express', zh), courierName('本地骑手', zh)]).toEqual(['示例快递', 'Sample courier', '其他快递', '本地骑手']);
});
