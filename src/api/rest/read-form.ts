import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { PayloadTooLargeError } from '../../domain/access-refusals.ts';
import { MAX_MEDIA_BYTES } from '../../domain/media-rules.ts';
import { Refusal, ValidationError } from '../../domain/refusals.ts';
import type { Form, ReadForm } from '../../usecases/library/add-from-form.ts';

const LIMITS = { files: 1, fields: 20, fieldSize: 10_000, fileSize: MAX_MEDIA_BYTES, headerPairs: 50 };

/**
 * Reads multipart/form-data as it comes; its one file goes where it is to be saved while it arrives.
 * The reader throws ValidationError or PayloadTooLargeError, or what keeps the file from being saved, and then leaves
 * no file behind.
 */
export function formReader(body: Readable, contentType: string): ReadForm {
  return async (save) => {
    const parser = openParser(contentType);
    const fields: Form['fields'] = {};
    let filename: string | undefined;
    let arriving: BusboyFileStream | undefined;
    let saved: ReturnType<typeof save> | undefined;
    let unsaved: Error | undefined;
    const stop = (error: Error) => body.destroy(error);
    parser.on(
      'field',
      (name, value) =>
        void Object.defineProperty(fields, name, { value, enumerable: true, configurable: true }),
    );
    parser.on('file', (_name, stream, name) => {
      filename = name;
      arriving = stream;
      // What breaks off is told by the parser too; unheard, this would end the process.
      stream.on('error', () => {});
      stream.on('limit', () =>
        stop(new PayloadTooLargeError(`A file is larger than ${MAX_MEDIA_BYTES} bytes.`)),
      );
      saved = save(stream);
      saved.catch((error: Error) => {
        unsaved = error;
        // Nobody reads the file any more, so the form would not go on either.
        stop(error);
      });
    });
    parser.on('filesLimit', () => stop(fault('file', 'is more than one file')));
    parser.on('fieldsLimit', () => stop(fault('', `The form has more than ${LIMITS.fields} fields.`)));
    try {
      await pipeline(body, parser);
      return { fields, file: await saved, filename };
    } catch (error) {
      arriving?.destroy();
      const file = await saved?.catch(() => undefined);
      await file?.[Symbol.asyncDispose]();
      if (error === unsaved) throw error;
      throw error instanceof Refusal ? error : fault('', 'The form is damaged or breaks off.');
    }
  };
}

/** @throws ValidationError the header names no boundary */
function openParser(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: LIMITS,
      isPartAFile: (name, _type, filename) => name === 'file' || filename !== undefined,
    });
  } catch {
    throw fault('', 'The Content-Type header is not that of a form.');
  }
}

const fault = (path: string, message: string) => new ValidationError([{ path, message }]);
