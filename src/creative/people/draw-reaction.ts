import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { css } from '../backgrounds/color.ts';
import { addGrain } from '../backgrounds/grain.ts';
import type { ReactionSpec } from '../ports/image-maker.ts';
import { drawAccents } from './accents.ts';
import { personFrom } from './person.ts';
import { PERSON_VIEW, personSvg } from './person-svg.ts';
import { roomFrom } from './room.ts';

const JPEG_QUALITY = 92;
/** Of the drawing, in its own units: from the top of most heads to where the frame cuts the chest. */
const BUST = { top: 60, bottom: 800 };
/** Share of the frame that the bust fills from below unless told otherwise, and the widest it may grow (shoulders may be cut). */
const FILL = { height: 2 / 3, width: 1.32 };

/** Draws one still of a person before `room` (from `drawRoom`, of the same size and seed), as JPEG. */
export async function drawReaction(spec: ReactionSpec, room: Canvas): Promise<Buffer> {
  const { width, height } = spec;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(room, 0, 0);
  const figure = await drawFigure(spec);
  // The face is drawn right of the figure's middle.
  const middle = width * (spec.at ?? 0.5);
  const x = middle - figure.width / 2 + (spec.lean - 1) * 0.03 * Math.min(width, height);
  const y = height - ((BUST.bottom - PERSON_VIEW.y) * figure.width) / PERSON_VIEW.width;
  context.save();
  // The whole body leans about the hips, a little.
  context.translate(middle, height);
  context.rotate((spec.lean * 1.6 * Math.PI) / 180);
  context.translate(-middle, -height);
  drawBehind(context, figure, x, y);
  context.drawImage(figure, x, y);
  drawAccents(context, spec.expression, { x, y, width: figure.width });
  context.restore();
  drawVignette(context, width, height);
  addGrain(context, 0.07);
  return canvas.encode('jpeg', JPEG_QUALITY);
}

/** The figure alone, lit from the window's side. */
async function drawFigure(spec: ReactionSpec): Promise<Canvas> {
  const tall = (spec.height * (spec.fills ?? FILL.height)) / (BUST.bottom - BUST.top);
  const width = Math.round(Math.min(tall * PERSON_VIEW.width, spec.width * FILL.width));
  const svg = personSvg(personFrom(spec.personSeed, spec.gender), spec, width);
  const drawing = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(drawing.width, drawing.height);
  const context = canvas.getContext('2d');
  context.drawImage(drawing, 0, 0);
  const { light, warm } = roomFrom(spec.roomSeed);
  const shading = context.createLinearGradient(light < 0 ? 0 : width, 0, light < 0 ? width : 0, width * 0.5);
  shading.addColorStop(0, css({ ...warm, l: 0.95 }, 0.34));
  shading.addColorStop(0.45, css(warm, 0));
  shading.addColorStop(0.55, 'rgba(50,25,80,0)');
  shading.addColorStop(1, 'rgba(50,25,80,0.3)');
  context.globalCompositeOperation = 'source-atop';
  context.fillStyle = shading;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A soft shadow that lifts the figure off the wall; blurred at an eighth of the size, where it is cheap. */
function drawBehind(context: SKRSContext2D, figure: Canvas, x: number, y: number): void {
  const shrink = 8;
  const margin = 12;
  const small = createCanvas(
    Math.ceil(figure.width / shrink) + 2 * margin,
    Math.ceil(figure.height / shrink) + 2 * margin,
  );
  const shadow = small.getContext('2d');
  shadow.filter = 'blur(4px)';
  shadow.drawImage(figure, margin, margin, figure.width / shrink, figure.height / shrink);
  shadow.filter = 'none';
  shadow.globalCompositeOperation = 'source-in';
  shadow.fillStyle = 'rgba(35,20,55,0.45)';
  shadow.fillRect(0, 0, small.width, small.height);
  context.imageSmoothingQuality = 'high';
  const drop = figure.width * 0.012;
  context.drawImage(
    small,
    x - margin * shrink,
    y - margin * shrink + drop,
    small.width * shrink,
    small.height * shrink,
  );
}

function drawVignette(context: SKRSContext2D, width: number, height: number): void {
  const radius = Math.hypot(width, height) / 2;
  const gradient = context.createRadialGradient(
    width / 2,
    height * 0.5,
    radius * 0.5,
    width / 2,
    height / 2,
    radius,
  );
  gradient.addColorStop(0, 'rgba(20,10,30,0)');
  gradient.addColorStop(1, 'rgba(20,10,30,0.42)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}
