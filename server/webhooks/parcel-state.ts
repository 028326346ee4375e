import { isParcelState, PARCEL_STATES } from '../sandbox/parcel-states.ts';

/** A tracking service's number as our word; a number that we do not know is kept, so that a trail loses nothing. */
export function parcelState(code: string): string {
  return isParcelState(code) ? PARCEL_STATES[code].code : code;
}
