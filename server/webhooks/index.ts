import { courierNews } from './courier.ts';
import { gatewayNews } from './gateway.ts';
import type { NewsHandler } from './news.ts';
import { warehouseNews } from './warehouse.ts';

/** Who takes in what outside systems tell us, by the last part of the URL. */
export const newsHandlers: Record<string, NewsHandler> = { gateway: gatewayNews, courier: courierNews, warehouse: warehouseNews };
