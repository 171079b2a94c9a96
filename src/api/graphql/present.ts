/** A thing that a foreign key promises. @throws Error when it is gone, which is a fault of ours */
export function present<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('A row that another row points at is missing.');
  return thing;
}
