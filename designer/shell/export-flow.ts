import type Modeler from 'bpmn-js/lib/Modeler.js';

export type ExportKind = 'bpmn' | 'svg' | 'png';

/** Hands the flow to the reader as a file. */
export async function exportFlow(modeler: Modeler, key: string, kind: ExportKind): Promise<void> {
  if (kind === 'bpmn') {
    const { xml = '' } = await modeler.saveXML({ format: true });
    handFile(new Blob([xml], { type: 'application/xml' }), `${key}.bpmn`);
    return;
  }
  const svg = withColours((await modeler.saveSVG()).svg);
  const picture = new Blob([svg], { type: 'image/svg+xml' });
  handFile(kind === 'svg' ? picture : await toPng(picture), `${key}.${kind}`);
}

/** A file has no style sheet of ours around it: the colours are written out. */
function withColours(svg: string): string {
  const style = getComputedStyle(document.documentElement);
  return svg.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim() || '#000');
}

async function toPng(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    // Twice the size, so that it is sharp in a document.
    [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no pictures.');
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--canvas') || '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => { canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png'); });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Gives the reader a file to keep. */
export function handFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
