import { readFlowForms } from '../../contracts/flows/forms.ts';
import { listFlows } from '../../contracts/flows/list.ts';
import { publishFlow } from '../../contracts/flows/publish.ts';
import { readFlow } from '../../contracts/flows/read.ts';
import { readFlowXml } from '../../contracts/flows/xml.ts';
import { closeIncident } from '../../contracts/incidents/close.ts';
import { listIncidents } from '../../contracts/incidents/list.ts';
import { retryIncident } from '../../contracts/incidents/retry.ts';
import { listPolicyVersions } from '../../contracts/policy/list-versions.ts';
import { readPolicySchema } from '../../contracts/policy/read-schema.ts';
import { readPolicyVersion } from '../../contracts/policy/read-version.ts';
import { readPolicy } from '../../contracts/policy/read.ts';
import { listTicketTypes } from '../../contracts/policy/list-types.ts';
import { listReasons } from '../../contracts/policy/reasons.ts';
import { bind, bindXml, type Binding } from '../binding.ts';

export const flowBindings: Binding[] = [
  bind(listFlows, (services, { actor }) => services.flows.list(actor)),
  bind(readFlow, (services, { actor, params }) => services.flows.read(actor, params.key)),
  bindXml(readFlowXml, (services, { actor, params }) => services.flows.xml(actor, params.key, params.version)),
  bind(readFlowForms, (services, { actor, params }) => services.flows.forms(actor, params.key, params.version)),
  bind(publishFlow, (services, { actor, params, body, once }) => services.flows.publish(actor, params.key, body, once)),
  bind(listIncidents, (services, { actor, query }) => services.incidents.list(actor, query)),
  bind(retryIncident, (services, { actor, params, body, once }) => services.incidents.retry(actor, params.id, once, body.reason)),
  bind(closeIncident, (services, { actor, params, body, once }) => services.incidents.close(actor, params.id, body, once)),
  bind(readPolicy, (services, { actor }) => services.policy.read(actor)),
  bind(listPolicyVersions, (services, { actor }) => services.policy.versions(actor)),
  bind(readPolicyVersion, (services, { actor, params }) => services.policy.readVersion(actor, params.version)),
  bind(readPolicySchema, async (services) => services.policy.schema()),
  bind(listTicketTypes, (services, { actor }) => services.policy.types(actor)),
  bind(listReasons, (services, { actor, query }) => services.policy.reasons(actor, query)),
];
