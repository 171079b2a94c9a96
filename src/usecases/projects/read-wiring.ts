import type { Row } from '../../infra/store/database.ts';
import type { Reader } from '../reader.ts';
import { type Wiring, wiringOf } from './wiring.ts';

/** The chain of an account that is known to be the caller's; those of many accounts are read together. */
export async function readWiring(reader: Reader, account: Row<'social_account'>): Promise<Wiring> {
  return wiringOf(await reader.wiringRowsOfProject.load(account.projectId), account, reader.owner);
}
