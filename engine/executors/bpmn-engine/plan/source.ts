/** One element as the library keeps it in a saved definition. */
export interface SourceElement {
  id: string;
  type: string;
  parent: { id: string; type: string };
  behaviour: Record<string, unknown>;
}

export interface SourceFlow extends SourceElement { sourceId: string; targetId: string }

/** A definition in the library's own saved form; it needs no XML then and no parser. */
export interface LibrarySource {
  id: string;
  type: string;
  definition: { id: string; type: string };
  processes: SourceElement[];
  activities: SourceElement[];
  sequenceFlows: SourceFlow[];
  associations: SourceElement[];
  dataObjects: SourceElement[];
  dataStores: SourceElement[];
  messageFlows: SourceElement[];
  participants: SourceElement[];
  scripts: never[];
  timers: never[];
}

/** Where elements are added: a process or a sub-process. */
export interface Container { id: string; type: 'bpmn:Process' | 'bpmn:SubProcess' }

const DEFINITION = { id: 'definition', type: 'bpmn:Definitions' };

/** A definition with one executable process that is still empty. */
export function emptySource(process: string): { source: LibrarySource; container: Container } {
  const container: Container = { id: process, type: 'bpmn:Process' };
  return {
    container,
    source: {
      ...DEFINITION, definition: DEFINITION,
      processes: [{ ...container, parent: DEFINITION, behaviour: { isExecutable: true } }],
      activities: [], sequenceFlows: [], associations: [], dataObjects: [], dataStores: [], messageFlows: [], participants: [], scripts: [], timers: [],
    },
  };
}

export function addActivity(source: LibrarySource, parent: Container, id: string, type: string, behaviour: Record<string, unknown> = {}): void {
  source.activities.push({ id, type: `bpmn:${type}`, parent: { ...parent }, behaviour });
}

export function addFlow(source: LibrarySource, parent: Container, id: string, sourceId: string, targetId: string): void {
  source.sequenceFlows.push({ id, type: 'bpmn:SequenceFlow', parent: { ...parent }, behaviour: {}, sourceId, targetId });
}
