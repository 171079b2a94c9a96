/**
 * A generator that ends at once when it is returned or its signal is aborted: one that waits for something would hear
 * of its return only after that has come.
 */
export function closable<Item>(
  run: (leaving: AbortSignal) => AsyncGenerator<Item, void>,
  signal?: AbortSignal,
): AsyncGenerator<Item, void> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  signal?.addEventListener('abort', leave, { signal: leaving.signal });
  if (signal?.aborted) leave();
  const items = run(leaving.signal);
  const end = items.return.bind(items);
  items.return = (value) => {
    leave();
    return end(value);
  };
  return items;
}
