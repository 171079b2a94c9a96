import { useEffect, useState } from 'react';
import { isRefusal, type TypedDocument } from '../../client/entry/main.ts';
import { useReelgate } from '../../client/entry/react.ts';

/** What a refusal or a failure may say. */
export type Trouble = {
  code: string;
  message: string;
  detailCode?: string | undefined;
  /** Of those that are told apart by it. */
  reason?: string | undefined;
  remedy?: string | undefined;
  socialAccountId?: string | null | undefined;
  issues?:
    | readonly { path: string; message: string; code?: string | null; values?: readonly string[] | null }[]
    | undefined;
};

/** Anything that was thrown, in the shape of a refusal. */
export function troubleOf(error: unknown): Trouble {
  const { code, message } = error as { code?: unknown; message?: string };
  return { code: code === undefined ? 'UNREACHABLE' : `${code}`, message: message ?? `${error}` };
}

export type Asked<Data> = { data: Data | null; trouble: Trouble | null; again: () => void };

/**
 * The answer to a query, asked again when the variables change; what was answered stays until there is something
 * newer. Null variables ask nothing.
 */
export function useAsk<Data, Variables extends object>(
  document: TypedDocument<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const client = useReelgate();
  const [state, setState] = useState<Omit<Asked<Data>, 'again'>>({ data: null, trouble: null });
  const [turn, setTurn] = useState(0);
  const wanted = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again
  useEffect(() => {
    const given = JSON.parse(wanted) as Variables | null;
    if (given === null) return;
    const leaving = new AbortController();
    client
      .ask(document, given, { signal: leaving.signal, patient: true })
      .then((data) => setState({ data, trouble: null }))
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setState((before) => ({ ...before, trouble: troubleOf(error) }));
      });
    return () => leaving.abort();
  }, [client, document, wanted, turn]);
  return { ...state, again: () => setTurn((before) => before + 1) };
}

/** Does something once, with what it was refused for. `act` gives the answer, or null when it was refused. */
export function useAct<Data extends object, Input extends object>(
  document: TypedDocument<Data, { input: Input }>,
) {
  const client = useReelgate();
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const act = async (input: Input): Promise<NonNullable<Data[keyof Data]> | null> => {
    setPending(true);
    setTrouble(null);
    try {
      const [answer] = Object.values(await client.ask(document, { input })) as NonNullable<
        Data[keyof Data]
      >[];
      if (!answer || isRefusal(answer)) {
        setTrouble(answer ? (answer as unknown as Trouble) : troubleOf('No answer.'));
        return null;
      }
      return answer;
    } catch (error) {
      setTrouble(troubleOf(error));
      return null;
    } finally {
      setPending(false);
    }
  };
  return { act, pending, trouble };
}

/** The nodes of a connection; none of null. */
export const nodesOf = <Node>(connection: { edges: readonly { node: Node }[] } | null | undefined): Node[] =>
  connection?.edges.map(({ node }) => node) ?? [];
