/** dmn-moddle ships no types; it is built like bpmn-moddle, of which this is the part that Reflow uses. */
declare module 'dmn-moddle' {
  export interface DmnElement {
    readonly $type: string;
    readonly $attrs: Record<string, string>;
    $parent?: DmnElement;
    id?: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, attributes?: Record<string, unknown>): DmnElement;
    /** Rejects with an error that also carries `warnings`. */
    fromXML(xml: string): Promise<{ rootElement: DmnElement; warnings: { message: string }[] }>;
    toXML(element: DmnElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
