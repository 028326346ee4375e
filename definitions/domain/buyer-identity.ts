/** By what the same buyer is found again: the channel's own id, or a phone. Spellings of one phone are one value. */
export interface BuyerIdentity { kind: 'id' | 'phone'; value: string }

const SHORTEST_PHONE = 7;

/** Digits without the country code of mainland numbers, or nothing for a number that platforms have masked or that is no phone. */
export function phoneDigits(phone: string): string {
  if (phone.includes('*')) return '';
  const digits = phone.replaceAll(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return digits.length >= SHORTEST_PHONE ? digits : '';
}

/** An id that names one buyer: marketplaces export some as `t**1`, which many buyers share. */
export function namesOneBuyer(id: string): boolean {
  return id !== '' && !id.includes('*');
}

/** What tells the buyer of an order: the id within its channel, and the phone, where they say something. */
export function identitiesOf(buyer: { channel: string; buyer_id: string; buyer_phone: string }): BuyerIdentity[] {
  const phone = phoneDigits(buyer.buyer_phone);
  return [
    ...(namesOneBuyer(buyer.buyer_id) ? [{ kind: 'id' as const, value: `${buyer.channel}/${buyer.buyer_id}` }] : []),
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
  ];
}

/** The channel and id behind an identity of kind `id`. */
export function channelAndId({ value }: BuyerIdentity): { channel: string; id: string } {
  const cut = value.indexOf('/');
  return { channel: value.slice(0, cut), id: value.slice(cut + 1) };
}

/** How orders may spell a phone that is known by its digits. */
export function phoneSpellings(digits: string): string[] {
  return [digits, `86${digits}`, `+86${digits}`, `+86 ${digits}`, `0086${digits}`];
}
