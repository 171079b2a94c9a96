/** A file that cannot be opened or decoded as what it should be: missing, cut off, damaged, or of another kind. */
export class UnreadableFileError extends Error {
  readonly path: string;
  /** The reason without the path, fit for a caller to see. */
  readonly why: string;
  constructor(path: string, why: string) {
    super(`Cannot read ${path}: ${why}.`);
    this.name = 'UnreadableFileError';
    this.path = path;
    this.why = why;
  }
}
