import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { Expression } from '../ports/image-maker.ts';
import { FACES, type Person } from './person.ts';

/** Part of the drawing that is shown, in its own units: the figure reaches to the hips and past the sides. */
export const PERSON_VIEW = { x: -70, y: -40, width: 830, height: 1180 };

const HEAD_GROUP = '<g transform="matrix(.99789 0 0 1 156 62)">';
const CLIP_GROUP = '<g mask="url(#viewboxMask)">';
/** Where Open Peeps puts the face, whose eyes are measured from there. */
const FACE_PLACE = 'translate(315 248)';
/** Where the head turns on the neck. */
const NECK = { x: 350, y: 560 };

/**
 * A person from head to hips as SVG of `widthPx`, drawn with Open Peeps (Pablo Stanley, CC0). `lean` -1..1 turns
 * the head; everything else about the person is the same for every expression.
 */
export function personSvg(
  person: Person,
  pose: { expression: Expression; lean: number; blink: boolean },
  widthPx: number,
): string {
  const face = FACES[pose.expression];
  const avatar = createAvatar(openPeeps, {
    seed: person.head,
    head: [person.head],
    face: [face.part],
    accessories: person.accessory ? [person.accessory] : [],
    accessoriesProbability: person.accessory ? 100 : 0,
    facialHair: person.facialHair ? [person.facialHair] : [],
    facialHairProbability: person.facialHair ? 100 : 0,
    maskProbability: 0,
    skinColor: [person.skin],
    headContrastColor: [person.hair],
    clothingColor: [person.clothing],
  }).toString();
  const { body, head } = splitAvatar(avatar);
  const turn = `rotate(${face.tilt + pose.lean * 5} ${NECK.x} ${NECK.y}) translate(${pose.lean * 8} ${-face.lift})`;
  const lids = pose.blink ? lidsSvg(pose.expression, person) : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${Math.round((widthPx * PERSON_VIEW.height) / PERSON_VIEW.width)}"`,
    ` viewBox="${PERSON_VIEW.x} ${PERSON_VIEW.y} ${PERSON_VIEW.width} ${PERSON_VIEW.height}" fill="none">`,
    body,
    `<g transform="${turn}">`,
    head,
    lids,
    '</g></svg>',
  ]
    .join('')
    .replaceAll('"#000"', `"#${person.ink}"`);
}

/** Takes the figure out of the square that the library clips it to, parted where the head begins. */
function splitAvatar(svg: string): { body: string; head: string } {
  const from = svg.indexOf(CLIP_GROUP) + CLIP_GROUP.length;
  const to = svg.lastIndexOf('</g></svg>');
  const headAt = svg.indexOf(HEAD_GROUP);
  if (from < CLIP_GROUP.length || headAt < from || to < headAt) {
    throw new Error('The Open Peeps drawing is not built as expected.');
  }
  return { body: svg.slice(from, headAt), head: svg.slice(headAt, to) };
}

/** Closed lids: skin over the eyes and a lash line where they meet. */
function lidsSvg(expression: Expression, person: Person): string {
  const lids = FACES[expression].eyes.map(
    ({ x, y, rx, ry }) =>
      `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#${person.skin}"/>` +
      `<path d="M${x - 24} ${y + 4}q24 20 48 0" stroke="#${person.ink}" stroke-width="11" stroke-linecap="round"/>`,
  );
  return `<g transform="${FACE_PLACE}">${lids.join('')}</g>`;
}
