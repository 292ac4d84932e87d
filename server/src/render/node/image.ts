/** Size and kind of a PNG or JPEG picture, from its header. */

import type { PrintImage } from '../print.ts';

/** Dots per inch where a picture does not say. */
const DPI = 96;

/** The picture with its natural size in millimetres; null where the bytes are neither PNG nor JPEG. */
export function readImage(data: Uint8Array): Omit<PrintImage, 'alt'> | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const size = pngSize(view) ?? jpegSize(view);
  if (!size || size.width === 0 || size.height === 0) return null;
  const mm = (pixels: number): number => (pixels / DPI) * 25.4;
  return { format: size.format, data, width: mm(size.width), height: mm(size.height) };
}

interface Size {
  readonly format: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** PNG, 11.2.2: signature, then IHDR with width and height. */
function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU-T T.81, B.2.2): the first start-of-frame segment holds the size. */
function jpegSize(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { format: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
