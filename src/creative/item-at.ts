/** The item at a place, begun again after the last, or from the last backwards. @throws Error the list is empty */
export function itemAt<T>(items: readonly T[], index: number): T {
  if (items.length === 0) throw new Error('Nothing to choose from.');
  return items[((index % items.length) + items.length) % items.length] as T;
}
