import type { PoolFact } from '../../domain/container.ts';
import { entriesOf } from '../../domain/records.ts';

/** What a place looks like out of focus: two of a kind are taken for the same one. */
export type Kind =
  | 'room'
  | 'loft'
  | 'cafe'
  | 'workshop'
  | 'hall'
  | 'arcade'
  | 'street'
  | 'garden'
  | 'open land'
  | 'dawn'
  | 'wood'
  | 'water';

type Place = {
  /** Its name on Poly Haven, where all of them are from (CC0). */
  of: string;
  kind: Kind;
  inside: boolean;
  /** Where there is something to see in it, degrees from its left edge, the liveliest first. */
  yaws: readonly number[];
  /** How many of those are lively enough for a cover. */
  covers: number;
  /** Blank, glaring or murky ones: not taken any more, still drawn for plans that have them. */
  former?: readonly number[];
  /** How much of its colours is taken away, 0..1, where a lamp colours everything. */
  muted?: number;
};

const inside = { inside: true } as const;
const outside = { inside: false } as const;

/** Photographed places, each all around. */
export const PANORAMAS = {
  apartment: { of: 'lebombo', kind: 'room', ...inside, yaws: [225, 185, 150], covers: 0, former: [280, 30] },
  bedroom: { of: 'hotel_room', kind: 'room', ...inside, yaws: [290, 165, 250, 215, 105, 20], covers: 3 },
  cafe: {
    ...{ of: 'comfy_cafe', kind: 'cafe', ...inside },
    ...{ yaws: [225, 130, 190, 310, 250, 275, 60, 95, 10], covers: 5 },
  },
  'living-room': {
    ...{ of: 'fireplace', kind: 'room', ...inside, yaws: [15, 300], covers: 1 },
    ...{ former: [205, 75], muted: 0.5 },
  },
  loft: {
    ...{ of: 'photo_studio_loft_hall', kind: 'loft', ...inside },
    ...{ yaws: [210, 70, 130, 235, 100, 260, 320, 345], covers: 4, former: [200] },
  },
  workshop: {
    ...{ of: 'artist_workshop', kind: 'workshop', ...inside },
    ...{ yaws: [60, 290, 110, 20, 85, 325, 250, 215, 180], covers: 5 },
  },
  hall: {
    ...{ of: 'st_fagans_interior', kind: 'hall', ...inside, yaws: [130, 75, 210, 100], covers: 0 },
    former: [300],
  },
  warehouse: {
    ...{ of: 'empty_warehouse_01', kind: 'hall', ...inside, yaws: [], covers: 0 },
    former: [250, 60, 210, 300],
  },
  museum: {
    ...{ of: 'sepulchral_chapel_rotunda', kind: 'hall', ...inside, yaws: [90, 195, 5], covers: 0 },
    former: [150, 60],
  },
  arcade: {
    ...{ of: 'royal_esplanade', kind: 'arcade', ...inside },
    ...{ yaws: [15, 210, 60, 330, 240, 300, 150], covers: 5 },
  },
  studio: {
    ...{ of: 'studio_small_08', kind: 'hall', ...inside, yaws: [], covers: 0 },
    former: [235, 320, 30, 90],
  },
  garden: {
    ...{ of: 'studio_garden', kind: 'garden', ...outside },
    ...{ yaws: [270, 150, 310, 100, 240, 340, 5], covers: 3, former: [40] },
  },
  meadow: {
    ...{ of: 'evening_meadow', kind: 'open land', ...outside, yaws: [250, 300, 195, 120], covers: 0 },
    former: [40],
  },
  field: {
    ...{ of: 'dry_hay_field', kind: 'open land', ...outside },
    ...{ yaws: [320, 230, 75, 20, 130, 285], covers: 2 },
  },
  park: { of: 'rooitou_park', kind: 'open land', ...outside, yaws: [100, 10, 215, 300], covers: 2 },
  mountain: {
    ...{ of: 'immenstadter_horn', kind: 'open land', ...outside, yaws: [50, 180, 110], covers: 2 },
    former: [260],
  },
  forest: {
    ...{ of: 'forest_slope', kind: 'wood', ...outside, yaws: [75, 120, 300, 220], covers: 2 },
    former: [15, 180],
  },
  sunrise: {
    ...{ of: 'spruit_sunrise', kind: 'dawn', ...outside },
    ...{ yaws: [120, 95, 20, 250, 210, 165], covers: 2 },
  },
  seaside: {
    ...{ of: 'venice_sunset', kind: 'water', ...outside },
    ...{ yaws: [215, 120, 265, 320, 95, 240, 20, 70, 290, 160, 345], covers: 6 },
  },
  city: {
    ...{ of: 'potsdamer_platz', kind: 'street', ...outside },
    ...{ yaws: [255, 215, 300, 150, 20, 185], covers: 2 },
  },
  hills: {
    ...{ of: 'kiara_1_dawn', kind: 'dawn', ...outside, yaws: [100, 290, 200, 20, 330, 150, 60], covers: 3 },
  },
  night: {
    ...{ of: 'vignaioli_night', kind: 'street', ...outside },
    ...{ yaws: [200, 90, 300, 180, 240, 20, 120, 150, 60], covers: 5 },
  },
  dusk: {
    ...{ of: 'dikhololo_night', kind: 'dawn', ...outside, yaws: [195, 310], covers: 0 },
    former: [75],
  },
} as const satisfies Record<string, Place>;
export type PanoramaName = keyof typeof PANORAMAS;

/** A direction to look in, by the name it has in a plan: `cafe/225`. */
export type View = { name: string; panorama: PanoramaName; yaw: number };

const viewsAt = (yawsOf: (place: Place) => readonly number[]): View[] =>
  entriesOf<PanoramaName, Place>(PANORAMAS).flatMap(([panorama, place]) =>
    yawsOf(place).map((yaw) => ({ name: `${panorama}/${yaw}`, panorama, yaw })),
  );

/** Those that posts are given. */
export const VIEWS: readonly View[] = viewsAt(({ yaws }) => yaws);
const KNOWN = new Map(
  viewsAt(({ yaws, former = [] }) => [...yaws, ...former]).map((view) => [view.name, view]),
);

/** @throws RangeError for a name that no view has, or ever had */
export function viewOf(name: string): View {
  const view = KNOWN.get(name);
  if (!view) throw new RangeError(`There is no view ${name}.`);
  return view;
}

/** Whose the place of a view is, for whoever shows it. */
export function placeFact(view: string): PoolFact {
  const name = PANORAMAS[viewOf(view).panorama].of;
  return { name, licence: 'CC0-1.0', author: 'Poly Haven', link: `https://polyhaven.com/a/${name}` };
}
