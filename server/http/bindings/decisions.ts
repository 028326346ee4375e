import { readDecisionDmn } from '../../contracts/decisions/dmn.ts';
import { evaluateDecision } from '../../contracts/decisions/evaluate.ts';
import { decisionFromDmn } from '../../contracts/decisions/from-dmn.ts';
import { listDecisionVersions } from '../../contracts/decisions/list-versions.ts';
import { listDecisions } from '../../contracts/decisions/list.ts';
import { publishDecision } from '../../contracts/decisions/publish.ts';
import { readDecisionVersion } from '../../contracts/decisions/read-version.ts';
import { readDecision } from '../../contracts/decisions/read.ts';
import { replayDecision } from '../../contracts/decisions/replay.ts';
import { listGroups } from '../../contracts/groups/list.ts';
import { saveGroup } from '../../contracts/groups/save.ts';
import { changePerson } from '../../contracts/people/change.ts';
import { setDuty } from '../../contracts/people/set-duty.ts';
import { bind, bindXml, type Binding } from '../binding.ts';

/** Decision tables, and who gets the work. */
export const decisionBindings: Binding[] = [
  bind(listDecisions, (services, { actor }) => services.decisions.list(actor)),
  bind(decisionFromDmn, (services, { actor, body }) => services.decisions.fromDmn(actor, body)),
  bind(readDecision, (services, { actor, params }) => services.decisions.read(actor, params.key)),
  bind(publishDecision, (services, { actor, params, body }) => services.decisions.publish(actor, params.key, body)),
  bind(evaluateDecision, (services, { actor, params, body }) => services.decisions.evaluate(actor, params.key, body)),
  bind(replayDecision, (services, { actor, params, body }) => services.decisions.replay(actor, params.key, body)),
  bind(listDecisionVersions, (services, { actor, params }) => services.decisions.versions(actor, params.key)),
  bind(readDecisionVersion, (services, { actor, params }) => services.decisions.readVersion(actor, params.key, params.version)),
  bindXml(readDecisionDmn, (services, { actor, params }) => services.decisions.dmn(actor, params.key, params.version)),
  bind(changePerson, (services, { actor, params, body }) => services.people.change(actor, params.id, body)),
  bind(setDuty, (services, { actor, params, body }) => services.people.duty(actor, params.id, body)),
  bind(listGroups, (services, { actor }) => services.groups.list(actor)),
  bind(saveGroup, (services, { actor, params, body }) => services.groups.save(actor, params.code, body)),
];
