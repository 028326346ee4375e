import type { ServiceLevels } from '../../engine/service-levels/target.ts';
import document from './default.json' with { type: 'json' };

/** What a new shop promises: a first response within two working hours, an end within five working days. A test holds it to the schema. */
export const defaultServiceLevels: ServiceLevels = document as ServiceLevels;
