import { useSyncExternalStore } from 'react';
import type { Client } from '../../client/entry/main.ts';
import { type PageName, routeNow } from './route.ts';

/** An operation that a page ran. */
export type Ran = { id: number; page: PageName; name: string; query: string; variables: object };

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
  const name = /(?:^|\})(?:query|mutation|subscription) (\w+)/.exec(query)?.[1] ?? 'Operation';
  const { page } = routeNow();
  lastId += 1;
  set(
    [
      { id: lastId, page, name, query, variables },
      ...ran.filter((one) => one.page === page && one.name !== name),
    ].slice(0, MOST),
  );
}

const listen = (onChange: () => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};

/** What a page asked of the gateway, newest first, one of each name. */
export const useOperations = (page: PageName): readonly Ran[] =>
  useSyncExternalStore(listen, () => ran).filter((one) => one.page === page);

/** The same client, noting what it is asked. */
export const noting = (client: Client): Client => ({
  ...client,
  ask: (document, variables, options) => {
    note(document, variables);
    return client.ask(document, variables, options);
  },
});

/** A field or a fragment with its arguments, or a brace. */
const PARTS = /\.\.\.on \w+|[{}]|[^\s{}(]+(?:\([^()]*\))?/g;

/** Breaks the short text of an operation into lines. */
export function inLines(query: string): string {
  let depth = 0;
  let text = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const part of query.match(PARTS) ?? []) {
    if (part === '{') {
      text += ' {';
      depth += 1;
    } else if (part === '}') {
      depth -= 1;
      text += `${line()}}${depth === 0 ? '\n' : ''}`;
    } else if (depth > 0) text += line() + part;
    else text += text === '' || text.endsWith('\n') ? part : ` ${part}`;
  }
  return text;
}
