import { setTimeout as delay } from 'node:timers/promises';

/** A stream that says nothing for so long is left for another gateway. */
const SILENCE_MS = 7_000;
const TERMINAL = /^job_(completed|failed|canceled)$/i;

export type Watched = {
  seqs: number[];
  /** Resolves with the type of the last event. */
  ended: Promise<string>;
};

export type Watch = { urls: string[]; apiKey: string; signal: AbortSignal };

/** Follows a job's events as a client does, from one gateway to the next, going on where it was cut off. */
export function watch({ urls, apiKey, signal }: Watch, jobId: string): Watched {
  const seqs: number[] = [];
  async function read(url: string): Promise<string | null> {
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), SILENCE_MS);
    const last = seqs.at(-1);
    try {
      const response = await fetch(`${url}/v1/jobs/${jobId}/events`, {
        headers: { 'X-Api-Key': apiKey, ...(last && { 'Last-Event-ID': `${last}` }) },
        signal: AbortSignal.any([signal, over.signal]),
      });
      if (!response.ok || !response.body) return null;
      let text = '';
      for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
        timer.refresh();
        text += piece;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const id = /^id: ?(\d+)$/m.exec(block)?.[1];
          if (!id) continue;
          seqs.push(Number(id));
          const { type } = JSON.parse(/^data: ?(.*)$/m.exec(block)?.[1] ?? '{}') as { type: string };
          if (TERMINAL.test(type)) return type;
        }
      }
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
  async function follow(): Promise<string> {
    for (let turn = 0; ; turn += 1) {
      signal.throwIfAborted();
      const end = await read(urls[turn % urls.length] ?? '').catch(() => null);
      if (end) return end;
      await delay(200);
    }
  }
  const ended = follow();
  ended.catch(() => {});
  return { seqs, ended };
}
