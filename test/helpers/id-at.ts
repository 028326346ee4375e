/** SQL of an id as the program makes one for a ticket applied for at this time; `n` tells those of one moment apart. */
export function idAt(time: string, n = 'n'): string {
  return `(lpad(to_hex((extract(epoch from ${time}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${n}::text), 1, 3) || '8' || substr(md5(${n}::text), 4, 15))::uuid`;
}
