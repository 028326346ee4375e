import { approvePublish } from '../../contracts/flows/publish-approve.ts';
import { askPublish } from '../../contracts/flows/publish-ask.ts';
import { refusePublish } from '../../contracts/flows/publish-refuse.ts';
import { setFourEyes } from '../../contracts/flows/publish-rule.ts';
import { readPublishing } from '../../contracts/flows/publish-state.ts';
import { withdrawPublish } from '../../contracts/flows/publish-withdraw.ts';
import { cancelReplay } from '../../contracts/flows/replay-cancel.ts';
import { listReplays } from '../../contracts/flows/replay-list.ts';
import { readReplay } from '../../contracts/flows/replay-read.ts';
import { startReplay } from '../../contracts/flows/replay-start.ts';
import { listReplayTickets } from '../../contracts/flows/replay-tickets.ts';
import { readFlowVersion } from '../../contracts/flows/versions-read.ts';
import { rollBackFlow } from '../../contracts/flows/versions-rollback.ts';
import { bind, type Binding } from '../binding.ts';

/** From a draft to the live version, and back. */
export const publishingBindings: Binding[] = [
  bind(readPublishing, (services, { actor, params }) => services.publishing.state(actor, params.key)),
  bind(askPublish, (services, { actor, params, body, once }) => services.publishing.ask(actor, params.key, body, once)),
  bind(approvePublish, (services, { actor, params }) => services.publishing.approve(actor, params.id)),
  bind(refusePublish, (services, { actor, params, body }) => services.publishing.refuse(actor, params.id, body.reason)),
  bind(withdrawPublish, (services, { actor, params }) => services.publishing.withdraw(actor, params.id)),
  bind(setFourEyes, (services, { actor, body }) => services.publishing.setFourEyes(actor, body)),
  bind(readFlowVersion, (services, { actor, params }) => services.publishing.version(actor, params.key, params.version)),
  bind(rollBackFlow, (services, { actor, params, body, once }) => services.publishing.rollBack(actor, params.key, body, once)),
  bind(startReplay, (services, { actor, params, body }) => services.replays.start(actor, params.key, body)),
  bind(listReplays, (services, { actor, params }) => services.replays.list(actor, params.key)),
  bind(readReplay, (services, { actor, params }) => services.replays.read(actor, params.id)),
  bind(cancelReplay, (services, { actor, params }) => services.replays.cancel(actor, params.id)),
  bind(listReplayTickets, (services, { actor, params, query }) => services.replays.tickets(actor, params.id, query)),
];
