import { scenarioSchema } from '../../../engine/scenarios/schema.ts';
import { shape, text } from '../schema.ts';

/** The address of a scenario within its flow: the name of its file without the ending. */
export const scenarioKey = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 80 } as const;

const { $id: _inFilesOnly, ...document } = scenarioSchema;

/** The document of a scenario file. */
export const scenarioDocument = document;

/** `hash` tells one content from another: whoever changes or removes a scenario names the one that was read. */
export const flowScenario = shape({ key: scenarioKey, hash: text, scenario: scenarioDocument });

/** As it is handed in with a version. */
export const givenScenario = shape({ key: scenarioKey, scenario: scenarioDocument });
