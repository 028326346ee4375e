import type { ServiceTask } from '../../engine/service-tasks/define.ts';
import type { Ports } from '../ports.ts';
import { bookPickup } from './book-pickup.ts';
import { checkCompletionCode } from './check-completion-code.ts';
import { checkStock } from './check-stock.ts';
import { createOutbound } from './create-outbound.ts';
import { collectPayment } from './collect-payment.ts';
import { completionCode } from './completion-code.ts';
import { decideCompensation } from './decide-compensation.ts';
import { inboundDocument } from './inbound-document.ts';
import { insuranceClaim } from './insurance-claim.ts';
import { interceptShipment } from './intercept-shipment.ts';
import { linkedOrderShipped } from './linked-order-shipped.ts';
import { lossDocument } from './loss-document.ts';
import { notify } from './notify.ts';
import { cancelOrder, changeCarrier, holdOrder, releaseOrder, splitOrder } from './order-acts.ts';
import { orderEffect } from './order-effect.ts';
import { payCompensation } from './pay-compensation.ts';
import { proposeCompensation } from './propose-compensation.ts';
import { recallParcel } from './recall-parcel.ts';
import { recordOfflinePayout } from './record-offline-payout.ts';
import { refundPayment } from './refund-payment.ts';
import { reopenRefund } from './reopen-refund.ts';
import { resendInvoice } from './resend-invoice.ts';
import { rerouteRefund } from './reroute-refund.ts';
import { settlePayout } from './settle-payout.ts';
import { stopShipment } from './stop-shipment.ts';
import { subscribeCourier } from './subscribe-courier.ts';

/** Every service task that flows may call, in the order in which the designer's catalogue lists them. */
export const serviceTasks: ServiceTask<Ports>[] = [
  refundPayment,
  reopenRefund,
  rerouteRefund,
  recordOfflinePayout,
  proposeCompensation,
  decideCompensation,
  payCompensation,
  settlePayout,
  insuranceClaim,
  collectPayment,
  orderEffect,
  notify,
  stopShipment,
  interceptShipment,
  recallParcel,
  subscribeCourier,
  bookPickup,
  inboundDocument,
  lossDocument,
  checkStock,
  createOutbound,
  linkedOrderShipped,
  resendInvoice,
  completionCode,
  checkCompletionCode,
  holdOrder,
  releaseOrder,
  splitOrder,
  changeCarrier,
  cancelOrder,
];
