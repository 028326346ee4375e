declare module 'bpmn-auto-layout' {
  /** The same BPMN XML with a new drawing. */
  export function layoutProcess(xml: string): Promise<string>;
}
