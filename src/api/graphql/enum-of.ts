import type { EnumRef } from '@pothos/core';
import { entriesOf } from '../../domain/records.ts';
import { builder } from './builder.ts';

const made = new Map<string, EnumRef<typeof builder.$inferSchemaTypes, string>>();

/** A closed list has one enum, in whatever order it is written. */
const keyOf = (values: readonly string[]) => [...values].sort().join();

/**
 * An enum type for one of the domain's closed lists. Names are the values in SCREAMING_SNAKE_CASE, and every
 * value must be described.
 */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
) {
  const type = builder.enumType(name, {
    description,
    values: Object.fromEntries(
      entriesOf(values).map(([value, text]) => [
        value.toUpperCase().replaceAll(/[-:.]/g, '_'),
        { value, description: text },
      ]),
    ),
  });
  made.set(keyOf(Object.keys(values)), type);
  return type;
}

/** The enum that was made for a closed list. @throws Error there is none */
export function enumFor(values: readonly string[]) {
  const type = made.get(keyOf(values));
  if (!type) throw new Error(`There is no enum of ${values.join(', ')}.`);
  return type;
}
