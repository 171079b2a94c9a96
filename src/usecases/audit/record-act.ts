import { ACTS, type Act, type Door } from '../../domain/acts.ts';
import type { Caller } from '../../domain/caller.ts';
import { decodeId, encodeId, kindOfId } from '../../domain/ids.ts';
import type { Db } from '../../infra/store/database.ts';
import { insertAuditEntry } from '../../infra/store/queries/read/audit.ts';

export type DoneAct = {
  act: Act;
  door: Door;
  requestId: string;
  /** As it came. */
  input: Readonly<Record<string, unknown>>;
  /** The id of what was made, as clients see it. */
  made: string | null;
  /** `DONE`, or the code of the refusal. */
  outcome: string;
};

const LONGEST_SUBJECT = 64;

/** Keeps what a caller did, or was refused, in the organisation's audit log. The id of what is named is written as we write it. */
export async function recordAct(
  db: Db,
  { organisationId, keyId, token }: Caller,
  { act, input, made, ...facts }: DoneAct,
): Promise<void> {
  const on = ACTS[act];
  const named = 'named' in on ? on.named && input[on.named] : made;
  const subject = typeof named === 'string' ? asWeWrite(named).slice(0, LONGEST_SUBJECT) : null;
  await insertAuditEntry(db, { organisationId, keyId, byToken: token !== null, act, subject, ...facts });
}

function asWeWrite(id: string): string {
  const kind = kindOfId(id);
  const uuid = kind && decodeId(kind, id);
  // PostgreSQL stores no NUL and no half of a character.
  return kind && uuid ? encodeId(kind, uuid) : id.replaceAll('\0', '').toWellFormed();
}
