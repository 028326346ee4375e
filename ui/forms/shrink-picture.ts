/** Longest side of a picture that is sent; more shows nothing that a reviewer looks for. */
const LONGEST_SIDE = 2000;

/** Pictures below this size are sent as they are. */
const LEAVE_BELOW = 1_500_000;

/**
 * Makes a photo small enough to send over a phone's network. Anything that is no photo, is small already, or cannot be
 * read here is returned as it came: the server has the last word.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < LEAVE_BELOW) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return file;
  }
}
