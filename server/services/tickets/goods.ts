import { headline, type InspectedLine, type Pieces } from '../../../definitions/domain/axes/goods.ts';
import type { RequestLine } from '../../../definitions/domain/types.ts';
import type { File, TicketDetail } from '../../contracts/types.ts';

type Goods = TicketDetail['goods'][number];

/** The goods axis line by line, with what the warehouse counted and photographed. @param files those of the photos that may be shown */
export function goodsOf(lines: readonly RequestLine[], axis: readonly Pieces[], inspection: readonly InspectedLine[], files: readonly File[]): Goods[] {
  return lines.map(({ lineId, quantity }) => {
    const own = axis.filter((entry) => entry.lineId === lineId);
    const photos = files.filter(({ id }) => inspection.some((line) => line.lineId === lineId && line.photos?.includes(id)));
    const counted = inspection.find((line) => line.lineId === lineId);
    return {
      lineId, requested: quantity, state: headline(own), pieces: own.map(withoutLine),
      ...(counted ? { counts: { good: counted.good ?? 0, damaged: counted.damaged ?? 0, missing: counted.missing ?? 0, notOurs: counted.notOurs ?? 0 } } : {}),
      ...(photos.length > 0 ? { photos } : {}),
    };
  });
}

function withoutLine({ lineId: _line, ...pieces }: Pieces): Goods['pieces'][number] {
  return pieces;
}
