import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';

/** A QR code of an address as SVG, black on white with its quiet zone. */
export function qrSvg(address: string): string {
  return toSvgSource(generate(address), { on: '#000', off: '#fff', scale: 4 });
}
