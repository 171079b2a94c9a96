import { useState } from 'react';

const PREFIX = 'reelgate:';

/** Reads what was kept; `fallback` where nothing was, or nothing may be. */
export function kept<Value>(name: string, fallback: Value, place: () => Storage): Value {
  try {
    const text = place().getItem(PREFIX + name);
    return text === null ? fallback : (JSON.parse(text) as Value);
  } catch {
    return fallback;
  }
}

export function keep(name: string, value: unknown, place: () => Storage): void {
  try {
    if (value === null) place().removeItem(PREFIX + name);
    else place().setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Where nothing may be kept, it lasts as long as the page.
  }
}

/** For as long as the tab is open. */
export const tab = (): Storage => sessionStorage;
/** For the next visit too. */
export const browser = (): Storage => localStorage;

/** A state that outlives the page. */
export function useKept<Value>(name: string, fallback: Value, place: () => Storage) {
  const [value, set] = useState(() => kept(name, fallback, place));
  const setAndKeep = (next: Value) => {
    set(next);
    keep(name, next, place);
  };
  return [value, setAndKeep] as const;
}
