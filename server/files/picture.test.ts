import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { preparePicture } from './picture.ts';

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c2703d' } });

describe('a picture that comes in', () => {
  it('loses where and with what it was taken, and keeps its kind', async () => {
    const taken = await blank(800, 600).withExif({ IFD0: { Make: 'Muhe', Copyright: 'Zhou' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 0/1' } }).jpeg().toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();

    const { bytes, thumbnail } = await preparePicture(taken, 'image/jpeg');

    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 600 });
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect((await sharp(thumbnail).metadata()).exif).toBeUndefined();
  });

  it('stands upright, as the camera said it should', async () => {
    const lying = await blank(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();

    const { bytes, thumbnail } = await preparePicture(lying, 'image/jpeg');

    expect(await sharp(bytes).metadata()).toMatchObject({ width: 200, height: 400 });
    expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'webp', width: 160, height: 320 });
  });

  it('goes on moving when it is animated', async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(8 * 8 * 3, 10), Buffer.alloc(8 * 8 * 3, 200)]), { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } }).gif().toBuffer();

    const { bytes } = await preparePicture(frames, 'image/gif');

    expect((await sharp(bytes, { animated: true }).metadata()).pages).toBe(2);
  });

  it('is not blown up when it is small', async () => {
    const { thumbnail } = await preparePicture(await blank(40, 30).png().toBuffer(), 'image/png');
    expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 40, height: 30 });
  });

  it('is refused when it only begins like one', async () => {
    await expect(preparePicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'image/jpeg')).rejects.toMatchObject({ code: 'picture_unreadable' });
  });
});
