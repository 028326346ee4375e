import type { ServiceTask } from '../../engine/service-tasks/define.ts';
import type { Ports } from '../ports.ts';
import { bookPickup } from './book-pickup.ts';
import { inboundDocument } from './inbound-document.ts';
import { interceptShipment } from './intercept-shipment.ts';
import { lossDocument } from './loss-document.ts';
import { notify } from './notify.ts';
import { orderEffect } from './order-effect.ts';
import { recallParcel } from './recall-parcel.ts';
import { recordOfflinePayout } from './record-offline-payout.ts';
import { refundPayment } from './refund-payment.ts';
import { reopenRefund } from './reopen-refund.ts';
import { stopShipment } from './stop-shipment.ts';
import { subscribeCourier } from './subscribe-courier.ts';

/** Every service task that flows may call, in the order in which the designer's catalogue lists them. */
export const serviceTasks: ServiceTask<Ports>[] = [
  refundPayment,
  reopenRefund,
  recordOfflinePayout,
  orderEffect,
  notify,
  stopShipment,
  interceptShipment,
  recallParcel,
  subscribeCourier,
  bookPickup,
  inboundDocument,
  lossDocument,
];
