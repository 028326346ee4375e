import { createFlow } from '../../contracts/flows/create.ts';
import { discardFlowDraft } from '../../contracts/flows/discard-draft.ts';
import { readFlowDraft } from '../../contracts/flows/read-draft.ts';
import { saveFlowDraft } from '../../contracts/flows/save-draft.ts';
import { readFlowCase } from '../../contracts/flows/case.ts';
import { readFlowFigures } from '../../contracts/flows/figures.ts';
import { readFlowHeat } from '../../contracts/flows/heat.ts';
import { countFlowMatches } from '../../contracts/flows/matches.ts';
import { listFlowSteps } from '../../contracts/flows/steps.ts';
import { removeScenario } from '../../contracts/flows/remove-scenario.ts';
import { saveScenario } from '../../contracts/flows/save-scenario.ts';
import { readFlowScenarios } from '../../contracts/flows/scenarios.ts';
import { setFlowState } from '../../contracts/flows/set-state.ts';
import { listFlowTemplates } from '../../contracts/flows/templates.ts';
import { listServiceTasks } from '../../contracts/service-tasks/list.ts';
import { bind, type Binding } from '../binding.ts';

/** What the designer works on. */
export const flowDraftBindings: Binding[] = [
  bind(createFlow, (services, { actor, body, once }) => services.flowDrafts.create(actor, body, once)),
  bind(readFlowDraft, (services, { actor, params }) => services.flowDrafts.read(actor, params.key)),
  bind(saveFlowDraft, (services, { actor, params, body }) => services.flowDrafts.save(actor, params.key, body)),
  bind(discardFlowDraft, (services, { actor, params, query }) => services.flowDrafts.discard(actor, params.key, query.revision)),
  bind(readFlowScenarios, (services, { actor, params }) => services.flows.scenarios(actor, params.key, params.version)),
  bind(saveScenario, (services, { actor, params, body }) => services.flowDrafts.saveScenario(actor, params.key, params.scenario, body)),
  bind(removeScenario, (services, { actor, params, query }) => services.flowDrafts.removeScenario(actor, params.key, params.scenario, query.hash)),
  bind(setFlowState, (services, { actor, params, body }) => services.flows.setState(actor, params.key, body.stopped)),
  bind(listFlowTemplates, async (services) => services.flowFigures.templates()),
  bind(readFlowFigures, (services, { actor }) => services.flowFigures.ofAll(actor)),
  bind(readFlowCase, (services, { actor, params }) => services.flowFigures.case(actor, params.ticket)),
  bind(readFlowHeat, (services, { actor, params, query }) => services.flowFigures.heat(actor, params.key, query)),
  bind(countFlowMatches, (services, { actor, params, body }) => services.flowFigures.matches(actor, params.key, body)),
  bind(listFlowSteps, (services, { actor }) => services.flowFigures.steps(actor)),
  bind(listServiceTasks, async (services) => ({ items: services.serviceTasks(), notices: services.flowFigures.notices() })),
];
