import { splitToCut, splitUnits, type Unit } from './line-breaks.ts';

/** A unit with its lengths in em. */
export type Piece = Unit & { spaceEm: number; em: number };
export type Line = Piece[];
/** Measures a piece of text in em of the font in use. */
export type Metrics = { em: (text: string) => number };

export function toPieces(line: string, japanese: boolean, metrics: Metrics): Piece[] {
  return splitUnits(line, japanese).map((unit) => ({
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
      const fresh = { ...part, space: '', spaceEm: 0 };
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

/** The same number of lines within the narrowest width that allows it. */
export function balance(lines: Line[], pieces: Piece[], metrics: Metrics): Line[] {
  if (lines.length < 2) return lines;
  let tooNarrow = Math.max(0, ...pieces.map((piece) => piece.em)) - 1e-6;
  let wide = Math.max(...lines.map((line) => line.reduce((sum, piece) => sum + piece.spaceEm + piece.em, 0)));
  let best = lines;
  for (let step = 0; step < 12; step++) {
    const width = (tooNarrow + wide) / 2;
    const tried = wrap(pieces, width, false, metrics);
    if (tried && tried.length <= lines.length) {
      best = tried;
      wide = width;
    } else {
      tooNarrow = width;
    }
  }
  return best;
}
