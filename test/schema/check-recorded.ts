import { isCrossShop } from './cross-shop.ts';
import { checkQuery, rules } from './queries.ts';

/** One sentence for each rule that one of the texts breaks; empty: all of them may run on shops spread over many databases. */
export function checkRecorded(texts: string[]): string[] {
  return texts.flatMap((sql) => {
    const problems = checkQuery(sql).filter(({ code }) => code !== 'shop_unknown' || !isCrossShop(sql));
    return problems.map(({ code, table }) => `${code}${table ? ` (${table})` : ''}: ${rules[code]}\n  ${sql.replaceAll(/\s+/g, ' ').trim()}`);
  });
}
