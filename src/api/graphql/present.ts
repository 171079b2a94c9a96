import { NotFoundError } from '../../domain/refusals.ts';

/** A thing that a foreign key promises. @throws Error when it is gone, which is a fault of ours */
export function present<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('A row that another row points at is missing.');
  return thing;
}

/** The same for what a client token may not reach. @throws NotFoundError */
export function reached<Thing>(thing: Thing | null, field: string, id: string): Thing {
  if (thing === null) throw new NotFoundError(field, id, 'in this organisation');
  return thing;
}
