type Group = AsyncDisposable & { use: <Part extends AsyncDisposable>(part: Part) => Part };

/** Parts that are disposed of all at once, the last one first; rejects after the last with what the first that failed says. */
export function openGroup(): Group {
  const parts: AsyncDisposable[] = [];
  return {
    use: (part) => {
      parts.push(part);
      return part;
    },
    [Symbol.asyncDispose]: async () => {
      const ends = await Promise.allSettled(parts.reverse().map((part) => part[Symbol.asyncDispose]()));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}
