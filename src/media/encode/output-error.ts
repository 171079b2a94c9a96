import { FFmpegError } from 'node-av/lib';

/** The result cannot be written: missing folder, no permission, full disk. */
export class OutputError extends Error {
  /** FFmpeg's number of the system's error behind it, where the cause does not tell. */
  readonly code: number | undefined;
  constructor(message: string, { code, cause }: { code?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.code = code;
    this.name = 'OutputError';
  }
}

/** Throws {@link OutputError} for a negative FFmpeg code. */
export function checkOutput(code: number, what: string): void {
  if (code < 0) throw new OutputError(`${what}: ${FFmpegError.strerror(code)}.`, { code });
}
