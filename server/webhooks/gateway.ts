import type { NewsHandler } from './news.ts';
import { paymentNews } from './payment-news.ts';
import { refundNews } from './refund-news.ts';

/** News of the gateway: of money that left, or of money that a buyer paid. */
export const gatewayNews: NewsHandler = (news, parts) => (news.type.startsWith('payment.') ? paymentNews(news, parts) : refundNews(news, parts));
