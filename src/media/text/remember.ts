/**
 * A function that remembers what it gave, by a text that its arguments come to; all is forgotten once there are `most`.
 * For what is asked again and again of few things, as while a size for a text is looked for.
 */
export function remember<Given extends readonly unknown[], Value>(
  { most, by }: { most: number; by: (...given: Given) => string },
  make: (...given: Given) => Value,
): (...given: Given) => Value {
  const known = new Map<string, Value>();
  return (...given) => {
    const key = by(...given);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = make(...given);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}

/** A function that makes something of an object once, and keeps it for as long as the object is there. */
export function rememberOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** A function that remembers what it made of a text in the way of an object, each way for itself. */
export function rememberEach<Key extends object, Value>(
  most: number,
  make: (text: string, key: Key) => Value,
): (text: string, key: Key) => Value {
  const inWay = rememberOf((key: Key) =>
    remember({ most, by: (text: string) => text }, (text: string) => make(text, key)),
  );
  return (text, key) => inWay(key)(text);
}
