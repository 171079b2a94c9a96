import { readmeCode } from '#test/kit/http/readme.ts';

/** What is to be watched: `url` is that of a gateway, as http. */
export type Watched = { url: string; apiKey: string; jobId: string };

/** How far somebody has come who runs the README's lines about watching a job. */
export type Watching = {
  /** What the lines printed: seq, stage and progress of each event. */
  lines: string[];
  /** Connects that were refused. */
  refused: number;
  /** Null while they run, `done` at their end, else what went wrong. */
  end: string | null;
};

export type Watcher = AsyncDisposable & {
  look: () => Watching | Promise<Watching>;
  /** It shows how things stand, and so, of events that come together, the last alone. */
  latestAlone?: true;
  /** Stops all its timers and reads nothing, as a closed laptop, until woken; where it is a process of its own. */
  sleep?: () => void;
  wake?: () => void;
};

/** The README's lines with an address of ours, and the values that they leave to the reader. */
export function readmeWatching({ url, apiKey, jobId }: Watched): string {
  const code = readmeCode('Watching a job', 'ts');
  const ours = code.replace('http://127.0.0.1:4000', url);
  if (ours === code) throw new Error('The README watches another address.');
  return `const [apiKey, jobId, lastSeq] = [${JSON.stringify(apiKey)}, ${JSON.stringify(jobId)}, 0];\n${ours}`;
}

type SocketClass = new (url: string, protocols?: string | string[]) => Pick<WebSocket, 'addEventListener'>;

/** A WebSocket that tells of each connect that failed. It is used as text too, and so needs nothing around it. */
export function tellingRefusals(Socket: SocketClass, tell: () => void): SocketClass {
  return class extends Socket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      let opened = false;
      this.addEventListener('open', () => {
        opened = true;
      });
      this.addEventListener('error', () => {
        if (!opened) tell();
      });
    }
  };
}
