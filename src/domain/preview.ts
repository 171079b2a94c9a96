/** A part of a film that is being made; the first, of no length, is what players need before all others. */
export type PreviewPiece = { ordinal: number; seconds: number; isLast: boolean; blobKey: string };

const PREVIEW = /^preview\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.m3u8$/;

/** What the film of a container is signed as while it is being made: a list of what can be played already. */
export function previewKey(containerId: string): string {
  return `preview/${containerId}.m3u8`;
}

/** The container whose growing film a key names; null when it names none. */
export function containerOfPreview(key: string): string | null {
  return PREVIEW.exec(key)?.[1] ?? null;
}

/** What no piece is longer than; players come back for more after as long. */
export const LONGEST_PIECE_SECONDS = 4;

/**
 * The pieces as an HLS media playlist (RFC 8216) that only ever grows; null before there is one to play. What comes after a
 * piece that is missing is left out.
 */
export function playlistOf(
  pieces: readonly PreviewPiece[],
  urlOf: (blobKey: string) => string,
): string | null {
  const gap = pieces.findIndex(({ ordinal }, index) => ordinal !== index);
  const [head, ...shown] = gap < 0 ? pieces : pieces.slice(0, gap);
  if (!head || shown.length === 0) return null;
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${LONGEST_PIECE_SECONDS}`,
    '#EXT-X-PLAYLIST-TYPE:EVENT',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    // Players would begin near the end of what looks live to them.
    '#EXT-X-START:TIME-OFFSET=0',
    `#EXT-X-MAP:URI="${urlOf(head.blobKey)}"`,
    ...shown.flatMap(({ seconds, blobKey }) => [`#EXTINF:${seconds.toFixed(6)},`, urlOf(blobKey)]),
    ...(shown.at(-1)?.isLast ? ['#EXT-X-ENDLIST'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
