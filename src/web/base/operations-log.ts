import { useSyncExternalStore } from 'react';
import type { Client } from '../../client/entry/main.ts';

/** An operation that the page ran. */
export type Ran = { id: number; name: string; query: string; variables: object };

const MOST = 6;
let ran: readonly Ran[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Ran[]): void {
  ran = next;
  for (const tell of listeners) tell();
}

function note(document: object, variables: object): void {
  const query = `${document}`;
  const name = /^(?:query|mutation|subscription) (\w+)/.exec(query)?.[1] ?? 'Operation';
  lastId += 1;
  set([{ id: lastId, name, query, variables }, ...ran.filter((one) => one.name !== name)].slice(0, MOST));
}

export const forgetOperations = (): void => set([]);

const listen = (onChange: () => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};

/** What the page asked of the gateway, newest first, one of each name. */
export const useOperations = (): readonly Ran[] => useSyncExternalStore(listen, () => ran);

/** The same client, noting what it is asked. */
export const noting = (client: Client): Client => ({
  ...client,
  ask: (document, variables, options) => {
    note(document, variables);
    return client.ask(document, variables, options);
  },
});

/** Breaks the text of an operation into lines. */
export function inLines(query: string): string {
  let depth = 0;
  const indent = () => `\n${'  '.repeat(depth)}`;
  const parts = query.match(/\([^)]*\)|\.\.\.(?:on )?\w+|@?\w+:?|[{}]|"(?:[^"\\]|\\.)*"|[^\s{}]/g) ?? [];
  let text = '';
  let fresh = true;
  for (const part of parts) {
    if (part === '{') {
      depth += 1;
      text += ' {';
      fresh = false;
      text += indent();
      fresh = true;
    } else if (part === '}') {
      depth -= 1;
      text = `${text.trimEnd()}${indent()}}`;
      fresh = false;
      if (depth === 0) text += '\n';
    } else if (part.startsWith('(')) {
      text += part.replaceAll('$', ', $').replace('(, ', '(').replaceAll(':', ': ').replaceAll(': , ', ': ');
    } else {
      const breaks = depth > 0 && !fresh && !text.endsWith(': ');
      text += breaks ? indent() + part : (depth === 0 && text !== '' && !text.endsWith('\n') ? ' ' : '') + part;
      if (part.endsWith(':')) text += ' ';
      fresh = false;
    }
  }
  return text.trim();
}
