/** bpmn-moddle ships no types for its entry point; this is the part that Reflow uses. */
declare module 'bpmn-moddle' {
  /** An instance of a moddle type: attributes and children by their BPMN names. */
  export interface ModdleElement {
    readonly $type: string;
    readonly $attrs: Record<string, string>;
    readonly $descriptor: {
      isGeneric?: boolean;
      properties: { name: string; isAttr?: boolean; isMany?: boolean; isReference?: boolean; isVirtual?: boolean }[];
    };
    $parent?: ModdleElement;
    id?: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    $instanceOf(type: string): boolean;
  }

  export interface ParseWarning {
    message: string;
    element?: ModdleElement;
    property?: string;
    value?: string;
  }

  export interface ParseResult {
    rootElement: ModdleElement;
    references: { element: ModdleElement; property: string; id: string }[];
    elementsById: Record<string, ModdleElement>;
    warnings: ParseWarning[];
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>, options?: Record<string, unknown>);
    create(type: string, attributes?: Record<string, unknown>): ModdleElement;
    /** Rejects with an error that also carries `warnings`. */
    fromXML(xml: string): Promise<ParseResult>;
    toXML(element: ModdleElement, options?: { format?: boolean; preamble?: boolean }): Promise<{ xml: string }>;
  }
}
