import { FFmpegError } from 'node-av/lib';

/** The result cannot be written: missing folder, no permission, full disk. */
export class OutputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OutputError';
  }
}

/** Throws {@link OutputError} for a negative FFmpeg code. */
export function checkOutput(code: number, what: string): void {
  if (code < 0) throw new OutputError(`${what}: ${FFmpegError.strerror(code)}.`);
}
