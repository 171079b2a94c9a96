import { builder } from './builder.ts';

/**
 * An enum type for one of the domain's closed lists. Names are the values in SCREAMING_SNAKE_CASE, and every
 * value must be described.
 */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
) {
  const entries = Object.entries(values) as [Value, string][];
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      entries.map(([value, text]) => [
        value.toUpperCase().replaceAll(/[-:]/g, '_'),
        { value, description: text },
      ]),
    ) as Record<string, { value: Value; description: string }>,
  });
}
