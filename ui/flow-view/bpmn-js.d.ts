/** The published types of bpmn-js are for CommonJS resolution and hide the class behind `default`; this is the part used here. */
declare module 'bpmn-js/lib/NavigatedViewer.js' {
  export default class NavigatedViewer {
    constructor(options: object);
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    get(service: string): unknown;
    destroy(): void;
  }
}
