import { MendableError } from '../domain/mendable-error.ts';

/** A mistake of the person at the terminal: told in one sentence, without a stack. */
export class UsageError extends MendableError {}
