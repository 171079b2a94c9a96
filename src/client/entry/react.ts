import { createContext, createElement, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { Client } from '../client.ts';
import {
  type ContainerFilter,
  ContainersDocument,
  type ContainersQuery,
  ContainerUpdatedDocument,
} from '../generated/operations.ts';
import type { RefusalOf } from '../refusals.ts';
import type { AnswerOf, EndedJob, JobEvent } from '../run.ts';
import type { TypedDocument } from '../typed-document.ts';
import type { Uploaded, UploadOptions } from '../upload.ts';

const Context = createContext<Client | null>(null);

/** Gives the client to all hooks below it. */
export const ReelgateProvider = ({ client, children }: { client: Client; children?: ReactNode }) =>
  createElement(Context.Provider, { value: client }, children);

/** @throws Error there is no ReelgateProvider above */
export function useReelgate(): Client {
  const client = useContext(Context);
  if (!client) throw new Error('Put <ReelgateProvider client={…}> above.');
  return client;
}

export type JobState = {
  /** The latest event; null before the first. Its `stage`, `progress` and `etaSeconds` are the job's. */
  event: JobEvent | null;
  /** The latest event of each container, by its id. */
  containers: Readonly<Record<string, JobEvent>>;
  /** Whether the job has been told to its end. */
  ended: boolean;
  /** Why there will be no more events; null while nothing is wrong. */
  error: Error | null;
};

const NOTHING_HEARD: JobState = { event: null, containers: {}, ended: false, error: null };

/** How a job is going, live, whatever happens to the network; null watches nothing. */
export function useJob(jobId: string | null): JobState {
  const client = useReelgate();
  const [state, setState] = useState(NOTHING_HEARD);
  useEffect(() => {
    setState(NOTHING_HEARD);
    if (jobId === null) return;
    return whileMounted(async (signal) => {
      for await (const event of client.watch(jobId, { signal })) setState((before) => heard(before, event));
      if (!signal.aborted) setState((before) => ({ ...before, ended: true }));
    }, setState);
  }, [client, jobId]);
  return state;
}

const heard = (before: JobState, event: JobEvent): JobState => ({
  ...before,
  event,
  containers: event.containerId ? { ...before.containers, [event.containerId]: event } : before.containers,
});

/** Runs until the component is gone; what it throws becomes `error`. */
function whileMounted<State extends { error: Error | null }>(
  work: (signal: AbortSignal) => Promise<void>,
  setState: (change: (before: State) => State) => void,
): () => void {
  const leaving = new AbortController();
  work(leaving.signal).catch((error: Error) => {
    if (!leaving.signal.aborted) setState((before) => ({ ...before, error }));
  });
  return () => leaving.abort();
}

export type ListedContainer = NonNullable<ContainersQuery['containers']>['edges'][number]['node'];
export type ContainersState = {
  /** Newest first; null before they are read, and when there is no such project. */
  containers: ListedContainer[] | null;
  hasMore: boolean;
  error: Error | null;
};

const NOTHING_READ: ContainersState = { containers: null, hasMore: false, error: null };

/** A project's posts, read again whenever one has changed. `first` is at most 200; raise it to show more. */
export function useContainers(
  projectId: string,
  { first = 25, filter }: { first?: number; filter?: ContainerFilter } = {},
): ContainersState {
  const client = useReelgate();
  const [state, setState] = useState(NOTHING_READ);
  const wanted = JSON.stringify(filter ?? null);
  // What is shown stays while more of the same is read, and not for another project or filter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change what is listed
  useEffect(() => setState(NOTHING_READ), [client, projectId, wanted]);
  useEffect(
    () =>
      whileMounted(async (signal) => {
        const variables = { projectId, first, filter: JSON.parse(wanted) as ContainerFilter | null };
        const read = async () => {
          const { containers } = await client.ask(ContainersDocument, variables, { signal, patient: true });
          setState({
            containers: containers?.edges.map(({ node }) => node) ?? null,
            hasMore: containers?.pageInfo.hasNextPage ?? false,
            error: null,
          });
        };
        // The first hint comes at once, and another after each outage.
        const hints = client.subscribe(ContainerUpdatedDocument, { projectId }, { signal });
        for await (const _hint of hints) await read();
      }, setState),
    [client, projectId, first, wanted],
  );
  return state;
}

export type CallState<Result> = {
  pending: boolean;
  result: Result | null;
  error: Error | null;
};

const IDLE = { pending: false, result: null, error: null };

/** One call at a time, which ends with the component. */
function useCall<Result>() {
  const [state, setState] = useState<CallState<Result>>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const call = async (work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null> => {
    running.current?.abort();
    const leaving = new AbortController();
    running.current = leaving;
    setState({ ...IDLE, pending: true });
    try {
      const result = await work(leaving.signal);
      setState({ ...IDLE, result });
      return result;
    } catch (error) {
      if (!leaving.signal.aborted) setState({ ...IDLE, error: error as Error });
      return null;
    }
  };
  return [state, call] as const;
}

/**
 * Starts jobs with a mutation such as `SlideshowBuildDocument`: `start(input)` gives the finished job or the refusal,
 * which are `result` too; `jobId` and `event` tell of it meanwhile.
 */
export function useStart<Result extends object, Input extends object>(
  document: TypedDocument<Result, { input: Input }>,
) {
  const client = useReelgate();
  const [state, call] = useCall<EndedJob | RefusalOf<AnswerOf<Result>>>();
  const [progress, setProgress] = useState<{ jobId: string | null; event: JobEvent | null }>({
    jobId: null,
    event: null,
  });
  const start = (input: Input) => {
    setProgress({ jobId: null, event: null });
    return call((signal) =>
      client.run(document, input, {
        signal,
        onStart: (jobId) => setProgress({ jobId, event: null }),
        onEvent: (event) => setProgress((before) => ({ ...before, event })),
      }),
    );
  };
  return { ...state, ...progress, start };
}

/** Sends files to the media library: `upload(file, options)`; `progress` is 0 to 1 meanwhile. */
export function useUpload() {
  const client = useReelgate();
  const [state, call] = useCall<Uploaded>();
  const [progress, setProgress] = useState(0);
  const upload = (file: Blob, options: Omit<UploadOptions, 'onProgress' | 'signal'>) => {
    setProgress(0);
    const onProgress = (received: number, total: number) => setProgress(received / total);
    return call((signal) => client.upload(file, { ...options, onProgress, signal }));
  };
  return { ...state, progress, upload };
}
