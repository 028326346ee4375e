/** One input or answer of a service, as its JSON Schema tells it. */
export interface InputField {
  name: string;
  required: boolean;
  kind: 'text' | 'number' | 'flag' | 'list' | 'object';
  /** Of an enumeration: its texts. */
  choices: string[];
  description?: string;
}

interface Schema { type?: string | string[]; enum?: unknown[]; const?: unknown; description?: string; required?: string[]; properties?: Record<string, Schema> }

/** The properties of an object's schema, those that are needed first. */
export function inputsOf(schema: unknown): InputField[] {
  const { properties = {}, required = [] } = (schema ?? {}) as Schema;
  return Object.entries(properties).map(([name, property]): InputField => ({
    name, required: required.includes(name), kind: kindOf(property),
    choices: (property.enum ?? (property.const === undefined ? [] : [property.const])).filter((choice): choice is string => typeof choice === 'string'),
    ...(property.description ? { description: property.description } : {}),
  })).toSorted((a, b) => Number(b.required) - Number(a.required));
}

function kindOf({ type }: Schema): InputField['kind'] {
  const [first] = [type].flat().filter((one) => one !== 'null');
  const kinds: Record<string, InputField['kind']> = { integer: 'number', number: 'number', boolean: 'flag', array: 'list', object: 'object' };
  return kinds[first ?? ''] ?? 'text';
}
