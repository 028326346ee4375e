/** Thrown by a compiled expression that meets values outside the simple ones: feelin evaluates it instead. */
export const NOT_SIMPLE = new Error('not simple');

type Simple = string | number | boolean | null;

/** Property of a context as feelin finds it, for plain names and plain objects. */
export function property(target: unknown, name: string): unknown {
  if (target === null || target === undefined) return null;
  if (typeof target !== 'object' || Array.isArray(target)) throw NOT_SIMPLE;
  if (Object.hasOwn(target, name)) return (target as Record<string, unknown>)[name] ?? null;
  // feelin also finds keys that differ in blanks and signs.
  for (const key of Object.keys(target)) if (!/^[\w\u00c0-\uffff]*$/.test(key)) throw NOT_SIMPLE;
  return null;
}

/** FEEL equality: null equals only null, different types are incomparable (null), lists by element. */
export function equals(a: unknown, b: unknown): boolean | null {
  if (a === null || b === null) return a === b;
  const left = single(a);
  const right = single(b);
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right)) return null;
    return left.length === right.length && left.every((entry, index) => equals(entry ?? null, right[index] ?? null));
  }
  return typeof simple(left) === typeof simple(right) && (left === null) === (right === null) ? left === right : null;
}

/** feelin compares a list of one element as that element, an empty list as nothing. */
function single(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > 1) return value;
  return value[0] ?? null;
}

function simple(value: unknown): Simple {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw NOT_SIMPLE;
}

/** -1, 0 or 1; null if one side is null. Only numbers with numbers and texts with texts. */
export function order(a: unknown, b: unknown): -1 | 0 | 1 | null {
  if (a === null || b === null) { simple(a); simple(b); if (typeof (a ?? b) === 'boolean') throw NOT_SIMPLE; return null; }
  if (typeof simple(a) !== typeof simple(b) || typeof a === 'boolean') throw NOT_SIMPLE;
  const [left, right] = [a as number, b as number];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function truth(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** `+ - * /` on numbers, `+` on texts. */
export function arithmetic(operator: string, a: unknown, b: unknown): unknown {
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a !== 'number' || typeof b !== 'number') throw NOT_SIMPLE;
  switch (operator) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return b === 0 ? null : a / b;
    default: throw NOT_SIMPLE;
  }
}
