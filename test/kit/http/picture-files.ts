import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { openFetch } from '#src/infra/fetch/open-fetch.ts';
import { openHttpsServer } from '../../contract/fixtures/https-server.ts';
import { hugePng } from '../../usecases/fixtures/huge-png.ts';

/** The colour of every picture that is served, so that it can be told in what is made of it. */
export const PHOTO_COLOR = { red: 200, green: 30, blue: 160 };

/** A plain picture of that colour, 1200 x 1800. */
export function plainJpeg(): Buffer {
  const canvas = createCanvas(1_200, 1_800);
  const context = canvas.getContext('2d');
  context.fillStyle = `rgb(${PHOTO_COLOR.red} ${PHOTO_COLOR.green} ${PHOTO_COLOR.blue})`;
  context.fillRect(0, 0, 1_200, 1_800);
  return canvas.toBuffer('image/jpeg');
}

/**
 * Where pictures are fetched from: `/<anything>.jpg` is one; there are others that are none. Its fetch takes this
 * machine for a public one, and no other.
 */
export async function openPictureFiles() {
  const jpeg = plainJpeg();
  const printed = await sharp(jpeg).toColourspace('cmyk').jpeg().toBuffer();
  const server = await openHttpsServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/printed.jpg') return void response.end(printed);
    if (path === '/gone.jpg') return void response.writeHead(404).end();
    if (path === '/page.jpg')
      return void response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<html><body>no');
    if (path === '/inside.jpg') return void response.writeHead(302, { location: 'https://10.0.0.1/' }).end();
    if (path === '/cut.jpg') return void response.end(jpeg.subarray(0, jpeg.length / 2));
    if (path === '/huge.jpg') return void response.end(hugePng(12_000));
    if (path === '/long.jpg') return void response.end(Buffer.alloc(11_000_000, 1));
    response.end(jpeg);
  });
  const fetchFile = openFetch({
    ca: server.ca,
    port: server.port,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    isAllowed: (address) => address === '127.0.0.1',
  });
  return {
    fetchFile,
    address: (name: string) => `https://files.test:${server.port}/${name}`,
    seen: server.seen,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
