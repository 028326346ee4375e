import type { Order } from '../../domain/types.ts';
import { money, objects, text, units, type Json } from './fields.ts';

type Line = Order['lines'][number];
type Discount = Order['discounts'][number];

/** The lines of a Shopify order, and every discount on them as Shopify allocated it, so that each line's cost is exact. */
export interface ShopifyLines { lines: Line[]; discounts: Discount[] }

/**
 * Reads `line_items`. Tax that is not part of the price becomes part of it, because it goes back with the goods; what does
 * not divide by the quantity is taken off again as a discount of that line.
 */
export function readLines(order: Json, digits: number): ShopifyLines {
  const names = objects(order.discount_applications).map((application, index) =>
    text(application.title) || text(application.code) || text(application.description) || `discount ${index + 1}`);
  const result: ShopifyLines = { lines: [], discounts: [] };
  for (const [index, item] of objects(order.line_items).entries()) {
    const path = `line_items[${index}]`;
    const quantity = units(item.quantity, `${path}.quantity`);
    if (quantity === 0) continue;
    const id = text(item.id) || `L${index + 1}`;
    const tax = order.taxes_included === true ? 0 : taxOf(item, path, digits);
    const extra = Math.ceil(tax / quantity);
    result.lines.push(readLine(item, id, quantity, money(item.price, `${path}.price`, digits) + extra));
    result.discounts.push(...allocations(item, id, path, digits, names));
    const surplus = extra * quantity - tax;
    if (surplus > 0) result.discounts.push({ id: `${id}-tax`, name: 'tax rounding', amount: surplus, lineIds: [id] });
  }
  return result;
}

/** Freight after its own discounts, with its tax. */
export function readFreight(order: Json, digits: number): number {
  return objects(order.shipping_lines).reduce((sum, line, index) => {
    const path = `shipping_lines[${index}]`;
    const off = objects(line.discount_allocations).reduce((total, part) => total + money(part.amount, `${path}.discount_allocations`, digits), 0);
    const tax = order.taxes_included === true ? 0 : taxOf(line, path, digits);
    return sum + money(line.price, `${path}.price`, digits) - off + tax;
  }, 0);
}

function readLine(item: Json, id: string, quantity: number, unitPrice: number): Line {
  return {
    id, quantity, unitPrice,
    sku: text(item.sku), title: text(item.title) || text(item.name), spec: text(item.variant_title), image: '',
    warehouse: text(item.fulfillment_service), gift: unitPrice === 0, category: '',
  };
}

function allocations(item: Json, id: string, path: string, digits: number, names: readonly string[]): Discount[] {
  return objects(item.discount_allocations).flatMap((allocation, index) => {
    const amount = money(allocation.amount, `${path}.discount_allocations[${index}].amount`, digits);
    const application = Number(text(allocation.discount_application_index) || 0);
    return amount === 0 ? [] : [{ id: `${id}-${application + 1}`, name: names[application] ?? `discount ${application + 1}`, amount, lineIds: [id] }];
  });
}

function taxOf(item: Json, path: string, digits: number): number {
  return objects(item.tax_lines).reduce((sum, line) => sum + money(line.price, `${path}.tax_lines`, digits), 0);
}
