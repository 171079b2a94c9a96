import { MendableError } from '../../domain/mendable-error.ts';

/** The PostgreSQL that we bring cannot be had here; the message is for the person at the terminal. */
export class OwnPostgresError extends MendableError {
  constructor(message: string) {
    super(message);
    this.name = 'OwnPostgresError';
  }
}
