import { giveBackCharge } from '../../contracts/charges/give-back.ts';
import { listCharges } from '../../contracts/charges/list.ts';
import { decideCompensation } from '../../contracts/compensations/decide.ts';
import { giveCompensation } from '../../contracts/compensations/give.ts';
import { listCompensations } from '../../contracts/compensations/list.ts';
import { settleCompensation } from '../../contracts/compensations/settle.ts';
import { bookLossDocument } from '../../contracts/finance/book-loss.ts';
import { listLossDocuments } from '../../contracts/finance/list-losses.ts';
import { listReconciliations } from '../../contracts/finance/list-reconciliations.ts';
import { readReconciliation } from '../../contracts/finance/read-reconciliation.ts';
import { reconcileDay } from '../../contracts/finance/reconcile.ts';
import { resolveDifference } from '../../contracts/finance/resolve-difference.ts';
import { bind, type Binding } from '../binding.ts';

export const moneyBindings: Binding[] = [
  bind(giveCompensation, (services, { actor, params, body, once }) => services.compensations.give(actor, params.id, body, once)),
  bind(listCompensations, (services, { actor, query }) => services.compensations.list(actor, query)),
  bind(decideCompensation, (services, { actor, params, body, once }) => services.compensations.decide(actor, params.no, body, once)),
  bind(settleCompensation, (services, { actor, params, body, once }) => services.compensations.settle(actor, params.no, body, once)),
  bind(listCharges, (services, { actor, query }) => services.charges.list(actor, query)),
  bind(giveBackCharge, (services, { actor, params, body, once }) => services.charges.giveBack(actor, params.no, body.note, once)),
  bind(listLossDocuments, (services, { actor, query }) => services.finance.losses(actor, query)),
  bind(bookLossDocument, (services, { actor, params, body }) => services.finance.bookLoss(actor, params.no, body.note ?? '')),
  bind(listReconciliations, (services, { actor, query }) => services.finance.reconciliations(actor, query)),
  bind(reconcileDay, (services, { actor, body }) => services.finance.reconcile(actor, body.day)),
  bind(readReconciliation, (services, { actor, params }) => services.finance.reconciliation(actor, params.day)),
  bind(resolveDifference, (services, { actor, params, body }) => services.finance.resolve(actor, params, body.note)),
];
