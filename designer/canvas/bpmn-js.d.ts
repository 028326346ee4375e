/** The parts of the diagram libraries that the designer uses; their own types are for another module resolution. */
declare module 'bpmn-js/lib/Modeler.js' {
  export default class Modeler {
    constructor(options: object);
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options?: { format?: boolean }): Promise<{ xml?: string }>;
    saveSVG(): Promise<{ svg: string }>;
    get(service: string): unknown;
    on(event: string | string[], listener: (event: never) => void): void;
    off(event: string | string[], listener: (event: never) => void): void;
    destroy(): void;
  }
}
declare module 'bpmn-js/lib/draw/BpmnRenderer.js' {
  export default class BpmnRenderer {
    constructor(...services: unknown[]);
    drawShape(parent: SVGElement, element: { businessObject?: object }, attributes?: object): SVGElement;
    drawConnection(parent: SVGElement, element: { businessObject?: object }, attributes?: object): SVGElement;
  }
}
declare module 'bpmn-js/lib/features/modeling/BpmnFactory.js' {
  interface Moddle$Element { readonly $type: string; id: string }
  export default class BpmnFactory {
    constructor(moddle: unknown);
    protected readonly _model: { ids: { assigned(id: string): unknown; claim(id: string, element: object): void } };
    protected _needsId(element: Moddle$Element): boolean;
    _ensureId(element: Moddle$Element): void;
  }
}
declare module 'diagram-js-minimap' {
  const minimap: object;
  export default minimap;
}
