import { describe, expect, it } from 'vitest';
import { channelAndId, identitiesOf, phoneSpellings } from './buyer-identity.ts';

const buyer = (buyer_id: string, buyer_phone: string, channel = '官网') => ({ channel, buyer_id, buyer_phone });

describe('a buyer is told', () => {
  it('by the channel\'s id and by the phone, whatever way it is spelled', () => {
    const told = [{ kind: 'id', value: '官网/b1' }, { kind: 'phone', value: '13800006027' }];
    for (const phone of phoneSpellings('13800006027')) expect(identitiesOf(buyer('b1', phone))).toEqual(told);
    expect(identitiesOf(buyer('b1', '138-0000-6027'))).toEqual(told);
  });

  it('not by an id that many share, a masked phone or one that is too short', () => {
    expect(identitiesOf(buyer('t**1', '138****6027'))).toEqual([]);
    expect(identitiesOf(buyer('', '12345'))).toEqual([]);
  });

  it('by an id of its own channel only', () => {
    expect(identitiesOf(buyer('b1', '', '抖店'))).not.toEqual(identitiesOf(buyer('b1', '', '官网')));
    expect(channelAndId({ kind: 'id', value: '官网/a/b' })).toEqual({ channel: '官网', id: 'a/b' });
  });
});
