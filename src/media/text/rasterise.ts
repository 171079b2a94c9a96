import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box, TextOverlay } from '../timeline.ts';
import { pathAround } from './backing-path.ts';
import { cropped } from './crop.ts';
import { fontFamilies } from './fonts.ts';
import { layoutText, type TextLayout, type TextLine } from './layout-text.ts';
import { middleOf } from './optical.ts';
import type { Raster } from './raster.ts';

/** Stroke and shadow in em: white text stays readable on white, without looking like a sticker. */
const STROKE = 0.2;
/** Of letters with many strokes beside each other, whose gaps would close. */
const DENSE_STROKE = 0.15;
const DENSE_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SHADOW = { blur: 0.12, drop: 0.04, color: 'rgba(0,0,0,0.4)' };
/** Instead of a stroke: a close one for the edges, a wide one for the ground. */
const SOFT_SHADOWS = [
  { blur: 0.5, drop: 0.05, color: 'rgba(0,0,0,0.6)' },
  { blur: 0.1, drop: 0.03, color: 'rgba(0,0,0,0.75)' },
];
const BACKING_SHADOW = { blur: 0.3, drop: 0.06, color: 'rgba(0,0,0,0.22)' };
const PILL_RADIUS = 0.3;
const CARD_RADIUS = 0.55;
/** The smallest text a phone shows legibly, as a share of the frame's shorter side: 18 px of 1080. */
const LEGIBLE = 1 / 60;

/**
 * Draws a text overlay: laid out in its box, in its style, cropped to what is not transparent. Lines that begin
 * at the right swap `left` and `right`. The result lies inside the frame; an overlay without visible text gives
 * a 2x2 transparent one.
 */
export async function rasteriseText(
  overlay: TextOverlay,
  frame: { width: number; height: number },
): Promise<Raster> {
  const layout = layoutText(
    overlay.text,
    overlay.box,
    overlay.style,
    Math.ceil(Math.min(frame.width, frame.height) * LEGIBLE),
  );
  const area = drawnArea(overlay, layout, frame);
  const canvas = createCanvas(area.width, area.height);
  const context = canvas.getContext('2d');
  context.translate(-area.x, -area.y);
  const lines = placeLines(overlay, layout);
  drawBacking(context, overlay, layout, lines);
  drawLines(context, overlay, layout, lines);
  return cropped(canvas, area, frame);
}

type PlacedLine = TextLine & { x: number; y: number };

function blockTop(overlay: TextOverlay, layout: TextLayout): number {
  const share = { top: 0, middle: 0.5, bottom: 1 }[overlay.valign];
  return overlay.box.y + (overlay.box.height - layout.height) * share;
}

/** Lines with the left end and the top of each. */
function placeLines(overlay: TextOverlay, layout: TextLayout): PlacedLine[] {
  const { box, align } = overlay;
  const top = blockTop(overlay, layout) + layout.padding.y;
  return layout.lines.map((line, index) => {
    const room = box.width - 2 * layout.padding.x - line.width;
    const share = align === 'center' ? 0.5 : (align === 'left') === (line.begins === 'left') ? 0 : 1;
    return {
      ...line,
      x: box.x + layout.padding.x + room * share,
      y: top + index * layout.lineHeight,
    };
  });
}

function drawBacking(context: SKRSContext2D, overlay: TextOverlay, layout: TextLayout, lines: PlacedLine[]) {
  const { backing } = overlay.style;
  const { size, padding } = layout;
  if (backing.kind === 'outline' || backing.kind === 'shadow') return;
  context.save();
  context.fillStyle = backing.color;
  setShadow(context, BACKING_SHADOW, size);
  context.beginPath();
  if (backing.kind === 'pill') {
    for (const group of inkedGroups(lines)) {
      pathAround(context, pillBoxes(group, layout), PILL_RADIUS * size);
    }
  } else if (lines.some(hasInk)) {
    const left = Math.min(...lines.filter(hasInk).map((line) => line.x)) - padding.x;
    context.roundRect(left, blockTop(overlay, layout), layout.width, layout.height, CARD_RADIUS * size);
  }
  context.fill();
  context.restore();
}

const hasInk = (line: PlacedLine) => line.text.trim() !== '';

/** Runs of neighbouring lines that are not empty: a blank line parts the pill. */
function inkedGroups(lines: PlacedLine[]): PlacedLine[][] {
  const groups: PlacedLine[][] = [[]];
  for (const line of lines) {
    if (hasInk(line)) groups.at(-1)?.push(line);
    else groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function pillBoxes(lines: PlacedLine[], { lineHeight, padding }: TextLayout): Box[] {
  return lines.map((line, index) => {
    const above = index === 0 ? padding.y : 0;
    const below = index === lines.length - 1 ? padding.y : 0;
    return {
      x: line.x - padding.x,
      y: line.y - above,
      width: line.width + 2 * padding.x,
      height: lineHeight + above + below,
    };
  });
}

function drawLines(context: SKRSContext2D, overlay: TextOverlay, layout: TextLayout, lines: PlacedLine[]) {
  const { style } = overlay;
  context.font = `${layout.size}px ${fontFamilies(layout.lines.map((line) => line.text).join('\n'), style)}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const middle = middleOf(context, overlay.text);
  const draw = (how: 'strokeText' | 'fillText') => {
    for (const { text, direction, x, blank, y } of lines) {
      context.direction = direction;
      context[how](text, x - blank, y + layout.lineHeight / 2 + middle);
    }
  };
  context.fillStyle = style.color;
  if (style.backing.kind === 'outline') {
    context.save();
    context.strokeStyle = style.backing.color;
    context.lineJoin = 'round';
    context.lineWidth = (DENSE_SCRIPTS.test(overlay.text) ? DENSE_STROKE : STROKE) * layout.size;
    setShadow(context, SHADOW, layout.size);
    draw('strokeText');
    context.restore();
  }
  if (style.backing.kind === 'shadow') {
    context.save();
    for (const shadow of SOFT_SHADOWS) {
      setShadow(context, shadow, layout.size);
      draw('fillText');
    }
    context.restore();
  }
  draw('fillText');
}

function setShadow(context: SKRSContext2D, shadow: typeof SHADOW, size: number): void {
  context.shadowColor = shadow.color;
  context.shadowBlur = shadow.blur * size;
  context.shadowOffsetY = shadow.drop * size;
}

/** The part of the frame that the drawing may touch: the text block and room for marks, stroke and shadow. */
function drawnArea(overlay: TextOverlay, layout: TextLayout, frame: { width: number; height: number }): Box {
  const margin = layout.size * 0.7;
  const top = blockTop(overlay, layout);
  const x = Math.max(0, Math.floor(overlay.box.x - margin));
  const y = Math.max(0, Math.floor(top - margin));
  const right = Math.min(frame.width, Math.ceil(overlay.box.x + overlay.box.width + margin));
  const bottom = Math.min(frame.height, Math.ceil(top + layout.height + margin));
  return { x, y, width: Math.max(2, right - x), height: Math.max(2, bottom - y) };
}
