/** A name, a phone and where they are, as forms keep it. */
export interface Address { name?: string | undefined; phone?: string | undefined; region?: string | undefined; detail?: string | undefined }

const PHONE = /(?:\+?86[-\s]?)?(1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]?\d{7,8})/;

/** Where a region ends: province or big city, then city, then district or county. */
const REGION = /^((?:[^省市区县]{2,8}(?:省|自治区|特别行政区))?(?:[^省市区县]{1,8}(?:市|自治州|地区|盟))?(?:[^省市区县]{1,8}(?:区|县|市|旗))?)(.+)$/;

/**
 * Takes apart an address as people paste it in one piece: name, phone and place in any order, parted by blanks, commas or lines.
 * What it does not find stays absent; nothing is invented.
 */
export function readAddress(pasted: string): Address {
  const phoneMatch = PHONE.exec(pasted);
  const phone = phoneMatch?.[1]?.replace(/[-\s]/g, '');
  const rest = phoneMatch ? pasted.replace(phoneMatch[0], ' ') : pasted;
  const parts = rest.split(/[\s,，;；:：|]+/).map((part) => part.replace(/^(收件人|姓名|电话|手机|地址|收货地址)$/, '')).filter(Boolean);
  // The longest part is the place; a short one without place words is the name.
  const place = parts.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const name = parts.find((part) => part !== place && part.length <= 10 && !/[省市区县路街号\d]/.test(part));
  const whole = parts.filter((part) => part !== name).join('');
  const region = REGION.exec(whole);
  return {
    ...(name && { name }),
    ...(phone && { phone }),
    ...(region?.[1] ? { region: region[1], detail: region[2] } : whole && { detail: whole }),
  };
}

/** An address in one line: `周沐阳 13800006027 浙江省杭州市余杭区 良渚街道 1 号`. */
export function addressLine(address: Address): string {
  return [address.name, address.phone, [address.region, address.detail].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}
