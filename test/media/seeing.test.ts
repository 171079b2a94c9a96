import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { probe } from '#test/kit/media/probe.ts';
import { scratchFolder } from './kit/scratch.ts';

const { dir } = scratchFolder();

type Draw = (context: SKRSContext2D, width: number, height: number) => void;

function drawn(width: number, height: number, draw: Draw): Sharp {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'), width, height);
  return sharp(canvas.toBuffer('image/png')).jpeg({ quality: 95 });
}

let files = 0;
async function seen(image: Sharp | Buffer) {
  const path = join(dir, `${files++}.jpg`);
  await writeFile(path, Buffer.isBuffer(image) ? image : await image.toBuffer());
  const { picture } = await probe(path);
  if (!picture) throw new Error('Nothing was seen.');
  return picture;
}

const ground =
  (color: string, subject: { x: number; y: number; color: string } | null): Draw =>
  (context, width, height) => {
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
    if (!subject) return;
    context.fillStyle = subject.color;
    context.beginPath();
    context.arc(subject.x * width, subject.y * height, 0.12 * Math.min(width, height), 0, 7);
    context.fill();
  };

test.each([
  { shape: [1600, 900], at: { x: 0.86, y: 0.5 }, color: '#c8322a', on: '#8fa3ad' },
  { shape: [1600, 900], at: { x: 0.12, y: 0.7 }, color: '#ffab30', on: '#1d2a33' },
  { shape: [900, 1600], at: { x: 0.5, y: 0.82 }, color: '#2a62b0', on: '#ececec' },
  { shape: [1000, 1000], at: { x: 0.2, y: 0.2 }, color: '#1f8a4c', on: '#f4ead8' },
] as const)('the focus is the subject at $at of a picture of $shape', async ({ shape, at, color, on }) => {
  const { focus } = await seen(drawn(shape[0], shape[1], ground(on, { ...at, color })));
  expect(Math.abs(focus.x - at.x)).toBeLessThan(0.13);
  expect(Math.abs(focus.y - at.y)).toBeLessThan(0.13);
});

test('a picture with nothing in it has its focus in the middle', async () => {
  expect((await seen(drawn(800, 600, ground('#777777', null)))).focus).toEqual({ x: 0.5, y: 0.5 });
});

test('light is told by cells, as it is shown: a photograph held sideways has its sky above', async () => {
  const halves: Draw = (context, width, height) => {
    ground('#000000', null)(context, width, height);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width / 2, height);
  };
  // White is at the left of what is stored; turned a quarter to the right it is above.
  const { light, colors } = await seen(drawn(800, 600, halves).withMetadata({ orientation: 6 }));
  const [mean, max] = [Buffer.from(light.mean, 'base64'), Buffer.from(light.max, 'base64')];
  expect([light.columns, light.rows, mean.length, max.length]).toEqual([16, 16, 256, 256]);
  expect(Math.min(...mean.subarray(0, 112))).toBeGreaterThan(250);
  expect(Math.max(...max.subarray(144))).toBeLessThan(5);
  expect(colors.toSorted()).toEqual(['#000000', '#ffffff']);
});

const xmp = (inner: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const photo = () => drawn(200, 200, ground('#446688', null));

/** A JPEG with an IPTC block as Photoshop writes it. */
async function withIptc(datasets: [number, string][]): Promise<Buffer> {
  const iim = Buffer.concat(
    datasets.map(([id, text]) => {
      const bytes = Buffer.from(text);
      return Buffer.concat([Buffer.from([0x1c, 2, id, bytes.length >> 8, bytes.length & 255]), bytes]);
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(iim.length);
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), length, iim]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource, Buffer.alloc(iim.length % 2)]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length + 2);
  const jpeg = await photo().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed]), size, body, jpeg.subarray(2)]);
}

test('words are the keywords, title and description of its metadata, each once', async () => {
  const list =
    '<dc:subject><rdf:Bag><rdf:li>coffee</rdf:li><rdf:li>früher Morgen</rdf:li></rdf:Bag></dc:subject>';
  const title =
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">coffee &amp; light</rdf:li></rdf:Alt></dc:title>';
  expect((await seen(photo().withXmp(xmp(list + title)))).words).toBe(
    'coffee, früher Morgen, coffee & light',
  );
  expect((await seen(photo().withXmp(xmp(list)).png())).words).toBe('coffee, früher Morgen');
  expect((await seen(photo().withXmp(xmp(list)).webp())).words).toBe('coffee, früher Morgen');
  expect(
    (
      await seen(
        await withIptc([
          [25, 'Gießkanne'],
          [25, 'balcony'],
          [120, 'Plants in the rain'],
        ]),
      )
    ).words,
  ).toBe('Gießkanne, balcony, Plants in the rain');
  const described = (ImageDescription: string) => seen(photo().withExif({ IFD0: { ImageDescription } }));
  expect((await described('A dog on the beach')).words).toBe('A dog on the beach');
});

test('what a camera writes of itself, nothing and damage are no words', async () => {
  for (const ImageDescription of [
    'OLYMPUS DIGITAL CAMERA',
    'SONY DSC',
    'DCIM\\100MEDIA\\DJI_0001.JPG',
    '   ',
  ])
    expect((await seen(photo().withExif({ IFD0: { ImageDescription } }))).words, ImageDescription).toBeNull();
  expect((await seen(photo())).words).toBeNull();
  expect((await seen(photo().withXmp('<x:xmpmeta><rdf:Descr'))).words).toBeNull();
  const essay = '<dc:description><rdf:Alt><rdf:li>'.concat(
    'sea and sand '.repeat(400),
    '</rdf:li></rdf:Alt></dc:description>',
  );
  expect((await seen(photo().withXmp(xmp(essay)))).words?.length).toBeLessThanOrEqual(500);
});
