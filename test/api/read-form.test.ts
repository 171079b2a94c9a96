import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { formReader } from '#src/api/rest/read-form.ts';

const BOUNDARY = 'boundary';

/** A form with a file that goes on until nobody reads it any more. */
function endlessForm(): Readable {
  async function* parts() {
    yield `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
    for (;;) yield Buffer.alloc(64 * 1024);
  }
  return Readable.from(parts());
}

test('a file that cannot be saved ends the form with the reason, and is not waited for', async () => {
  const body = endlessForm();
  const read = formReader(body, `multipart/form-data; boundary=${BOUNDARY}`);
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const reading = read(async (file) => {
    for await (const _chunk of file) throw full;
    throw new Error('nothing came');
  });
  await expect(reading).rejects.toBe(full);
  expect(body.destroyed).toBe(true);
});

test('a saver that gives up without reading does so too', async () => {
  const read = formReader(endlessForm(), `multipart/form-data; boundary=${BOUNDARY}`);
  await expect(read(() => Promise.reject(new Error('no folder')))).rejects.toThrow('no folder');
});

test('a form that breaks off within its file is damaged', async () => {
  for (let times = 0; times < 20; times += 1) {
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
    const read = formReader(
      Readable.from([head, Buffer.alloc(1000)]),
      `multipart/form-data; boundary=${BOUNDARY}`,
    );
    const reading = read(async (file) => {
      for await (const _chunk of file);
      throw new Error('it ended');
    });
    await expect(reading).rejects.toThrow('damaged');
  }
});
