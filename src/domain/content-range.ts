/** What a PUT says it carries: bytes `start` to `end` (both part of it) of `total`, or nothing but a question. */
export type ContentRange =
  | { kind: 'piece'; start: number; end: number; total: number }
  | { kind: 'question'; total: number };

/** Reads a Content-Range header (RFC 9110 §14.4); null for one of another form, nonsense included. */
export function readContentRange(header: string): ContentRange | null {
  const match = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(\d{1,15})$/i.exec(header.trim());
  if (!match) return null;
  const total = Number(match[3]);
  if (match[1] === undefined) return { kind: 'question', total };
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start <= end && end < total ? { kind: 'piece', start, end, total } : null;
}
