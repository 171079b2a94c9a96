import { Readable } from 'node:stream';

/** The bytes of a file for an answer; Node's types have another `ReadableStream` than those of `fetch`. */
export const webStream = (bytes: Readable) => Readable.toWeb(bytes) as ReadableStream<Uint8Array>;
