import { createFlow } from '../../contracts/flows/create.ts';
import { discardFlowDraft } from '../../contracts/flows/discard-draft.ts';
import { readFlowDraft } from '../../contracts/flows/read-draft.ts';
import { saveFlowDraft } from '../../contracts/flows/save-draft.ts';
import { listServiceTasks } from '../../contracts/service-tasks/list.ts';
import { bind, type Binding } from '../binding.ts';

/** What the designer works on. */
export const flowDraftBindings: Binding[] = [
  bind(createFlow, (services, { actor, body, once }) => services.flowDrafts.create(actor, body, once)),
  bind(readFlowDraft, (services, { actor, params }) => services.flowDrafts.read(actor, params.key)),
  bind(saveFlowDraft, (services, { actor, params, body }) => services.flowDrafts.save(actor, params.key, body)),
  bind(discardFlowDraft, (services, { actor, params, query }) => services.flowDrafts.discard(actor, params.key, query.revision)),
  bind(listServiceTasks, async (services) => ({ items: services.serviceTasks() })),
];
