import { type Parting, splitToCut, splitUnits, type Unit } from './line-breaks.ts';

/** A unit with its lengths in em. */
export type Piece = Unit & { spaceEm: number; em: number };
export type Line = Piece[];
/** Measures a piece of text in em of the font in use. */
export type Metrics = { em: (text: string) => number };

export function toPieces(line: string, parting: Parting, metrics: Metrics): Piece[] {
  return splitUnits(line, parting).map((unit) => ({
    ...unit,
    spaceEm: unit.space === '' ? 0 : metrics.em(unit.space),
    em: metrics.em(unit.text),
  }));
}

export function textOf(line: Line): string {
  return line.map((piece) => piece.space + piece.text).join('');
}

/** Greedy lines of at most `width` em; an empty paragraph is one empty line; null when a unit had to be cut but may not. */
export function wrap(pieces: Piece[], width: number, mayCut: boolean, metrics: Metrics): Line[] | null {
  const lines: Line[] = [[]];
  let used = 0;
  for (const piece of pieces) {
    if (used + piece.spaceEm + piece.em <= width) {
      lines.at(-1)?.push(piece);
      used += piece.spaceEm + piece.em;
      continue;
    }
    if (piece.em > width && !mayCut) return null;
    for (const part of piece.em > width ? cut(piece, width, metrics) : [piece]) {
      const fresh = atStart(part);
      if (lines.at(-1)?.length === 0) lines.pop();
      lines.push([fresh]);
      used = fresh.em;
    }
  }
  return lines;
}

/** Cuts a unit wider than a line between graphemes. */
function cut(piece: Piece, width: number, metrics: Metrics): Piece[] {
  const parts: Piece[] = [];
  for (const grapheme of splitToCut(piece.text)) {
    const em = metrics.em(grapheme);
    const last = parts.at(-1);
    if (last && last.em + em <= width) {
      last.text += grapheme;
      last.em += em;
    } else {
      parts.push({ space: '', spaceEm: 0, text: grapheme, em });
    }
  }
  return parts;
}

/** A line that ends where one pauses reads better, and may be so much the less even. */
const PAUSE = /[\p{Po}\p{Pe}\p{Pf}—]$/u;
const PAUSE_WORTH = 0.85;

/** Pieces as the same number of lines, as equally long as can be and none longer than the longest of them. */
export function balance(lines: Line[], pieces: Piece[]): Line[] {
  const longest = Math.max(0, ...lines.map(lengthOf));
  if (lines.length < 2 || pieces.some(({ em }) => em > longest)) return lines;
  // best[count][end]: the least sum of squared lengths of the first `end` pieces on `count` lines, and where the last begins.
  const best: { cost: number; from: number }[][] = [[{ cost: 0, from: 0 }]];
  for (let count = 1; count <= lines.length; count++) {
    const row: (typeof best)[number] = [];
    best[count] = row;
    for (let end = count; end <= pieces.length; end++) {
      let length = 0;
      const pause = end < pieces.length && PAUSE.test(pieces[end - 1]?.text ?? '') ? PAUSE_WORTH : 1;
      for (let from = end - 1; from >= count - 1; from--) {
        length += pieces[from]?.em ?? 0;
        if (length > longest + 1e-6) break;
        const before = best[count - 1]?.[from];
        const cost = (before?.cost ?? Number.POSITIVE_INFINITY) + length ** 2 * pause;
        if (cost < (row[end]?.cost ?? Number.POSITIVE_INFINITY)) row[end] = { cost, from };
        length += pieces[from]?.spaceEm ?? 0;
      }
    }
  }
  const balanced: Line[] = [];
  for (let count = lines.length, end = pieces.length; count > 0; count--) {
    const from = best[count]?.[end]?.from;
    if (from === undefined) return lines;
    balanced.unshift(pieces.slice(from, end).map((piece, index) => (index > 0 ? piece : atStart(piece))));
    end = from;
  }
  return balanced;
}

/** A line begins without the space before its first word. */
function atStart(piece: Piece): Piece {
  return { ...piece, space: '', spaceEm: 0 };
}

function lengthOf(line: Line): number {
  return line.reduce((sum, { spaceEm, em }) => sum + spaceEm + em, 0);
}
