import { z } from 'zod';

/**
 * What the faces must know of a schema and JSON Schema has no word for. These registries are apart from zod's own,
 * so that nothing of them is printed there; what `describe` or a check makes of a schema keeps its notes.
 */

/** Objects that are sent: what the API calls them and what they are; of some exactly one member is given. */
export const objects = z.registry<{ name: string; description: string; oneOf?: true }>();

/**
 * Texts that are ids, and members that a person may forget and is then told of together with all other faults;
 * `deprecated` says why a member is no longer to be read, and what is instead.
 */
export const marks = z.registry<{ is: 'id' | 'needed'; deprecated?: string }>();
