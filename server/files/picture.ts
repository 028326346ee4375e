import sharp, { type Sharp } from 'sharp';
import { AppError } from '../http/errors.ts';

/** Longest side of a small picture, in pixels; twice what a thumbnail measures on the page. */
const SMALL = 320;
/** Larger ones are no photos but attempts to fill the memory. */
const MOST_PIXELS = 60_000_000;
const QUALITY = 88;

type Pictured = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif';

/** A picture as it is kept: upright, without what cameras write about place and device, and a small WebP of it. */
export interface Prepared { bytes: Buffer; thumbnail: Buffer }

export function isPicture(type: string): type is Pictured {
  return type in ways;
}

const ways: Readonly<Record<Pictured, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: QUALITY, mozjpeg: true }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: QUALITY }),
  'image/gif': (picture) => picture.gif(),
};

/** Written anew, because metadata hides in more places than one can cut out. @throws AppError picture_unreadable */
export async function preparePicture(bytes: Buffer, type: Pictured): Promise<Prepared> {
  const animated = type === 'image/gif' || type === 'image/webp';
  try {
    const [kept, thumbnail] = await Promise.all([
      ways[type](sharp(bytes, { animated, limitInputPixels: MOST_PIXELS }).autoOrient()).toBuffer(),
      sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient().resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer(),
    ]);
    return { bytes: kept, thumbnail };
  } catch (cause) {
    throw new AppError('picture_unreadable', { cause });
  }
}
