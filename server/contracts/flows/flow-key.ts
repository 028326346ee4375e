/** Key of a flow, which is also the id of its process. */
export const flowKey = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;

/** BPMN 2.0 XML. */
export const bpmn = { type: 'string', minLength: 1, maxLength: 900000 } as const;
