/** How often more of a film is asked for, in ms. */
const EVERY_MS = 1000;

type Playlist = { head: string; pieces: string[]; isWhole: boolean };

/**
 * Plays a film that is still being made, by the HLS playlist at `url`, piece after piece; phones without Media Source play
 * such lists by themselves, as others say of themselves that do not ask again for what is new (Chromium). Resolves once all is there or nothing more will come; rejects when `signal` is aborted.
 */
export async function playGrowing(video: HTMLVideoElement, url: string, signal: AbortSignal): Promise<void> {
  if (!('MediaSource' in window)) {
    video.src = url;
    return;
  }
  const source = new MediaSource();
  const address = URL.createObjectURL(source);
  video.src = address;
  await heard(source, 'sourceopen', signal);
  URL.revokeObjectURL(address);
  let buffer: SourceBuffer | null = null;
  let taken = 0;
  for (;;) {
    const answer = await fetch(url, { signal });
    if (!answer.ok) return;
    const { head, pieces, isWhole } = readPlaylist(await answer.text(), url);
    for (const address of pieces.slice(taken)) {
      if (!buffer) {
        const bytes = await bytesOf(head, signal);
        buffer = source.addSourceBuffer(typeOf(bytes));
        await append(buffer, bytes, signal);
      }
      await append(buffer, await bytesOf(address, signal), signal);
      taken += 1;
    }
    if (isWhole) return source.endOfStream();
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

function readPlaylist(text: string, url: string): Playlist {
  const lines = text.split('\n').filter((line) => line !== '');
  const at = (address: string) => new URL(address, url).href;
  return {
    head: at(/^#EXT-X-MAP:URI="(.*)"$/m.exec(text)?.[1] ?? ''),
    pieces: lines.filter((line) => !line.startsWith('#')).map(at),
    isWhole: lines.includes('#EXT-X-ENDLIST'),
  };
}

async function bytesOf(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(url, { signal })).arrayBuffer());
}

/** What a film is, from the head of it: profile and level of its pictures stand in the box `avcC`. */
function typeOf(head: Uint8Array): string {
  const text = String.fromCharCode(...head);
  const at = text.indexOf('avcC') + 'avcC'.length;
  const profile = [...head.slice(at + 1, at + 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `video/mp4; codecs="avc1.${profile}, mp4a.40.2"`;
}

async function append(
  buffer: SourceBuffer,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<void> {
  buffer.appendBuffer(bytes);
  await heard(buffer, 'updateend', signal);
}

function heard(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    target.addEventListener(type, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
