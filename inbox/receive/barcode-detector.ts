/** The part of the browsers' BarcodeDetector that is used; not every browser has one. */
interface Detector { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = new () => Detector;

/** The browser's own barcode reader; undefined where there is none, or no camera may be asked for. */
export function barcodeDetector(): Detector | undefined {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!BarcodeDetector || !('mediaDevices' in navigator)) return undefined;
  return new BarcodeDetector();
}
