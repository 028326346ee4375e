/** Fields of an order that say who and where somebody is. */
const personal: Readonly<Record<string, (value: string) => string>> = {
  name: (value) => `${value.slice(0, 1)}**`,
  phone: () => '138****0000',
  detail: () => '**',
};

/** A mobile number anywhere in a text. */
const PHONE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

/** Whose names, phones and addresses are hidden: those of buyers and addresses; goods keep theirs. */
const people = ['buyer', 'address'] as const;

/** The same document without anybody's name, phone number or address. */
export function masked(value: unknown, of = ''): unknown {
  if (typeof value === 'string') return value.replaceAll(PHONE, '$1****$2');
  if (Array.isArray(value)) return value.map((one) => masked(one, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => {
    const hide = people.some((one) => one === of) ? personal[name] : undefined;
    return [name, hide && typeof inner === 'string' ? hide(inner) : masked(inner, name)];
  }));
}
