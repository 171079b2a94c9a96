import type { PoolFact } from '../../domain/container.ts';
import { entriesOf } from '../../domain/records.ts';

type Place = {
  /** Its name on Poly Haven, where all of them are from (CC0). */
  of: string;
  /** Where there is something to see in it, degrees from its left edge. */
  yaws: readonly number[];
  /** How much of its colours is taken away, 0..1, where a lamp colours everything. */
  muted?: number;
};

/** Photographed places, each all around. */
export const PANORAMAS = {
  apartment: { of: 'lebombo', yaws: [280, 185, 225, 150, 30] },
  bedroom: { of: 'hotel_room', yaws: [290, 215, 165, 105, 20, 250] },
  cafe: { of: 'comfy_cafe', yaws: [225, 60, 310, 130, 275, 10, 190] },
  'living-room': { of: 'fireplace', yaws: [15, 300, 205, 75], muted: 0.5 },
  loft: { of: 'photo_studio_loft_hall', yaws: [70, 130, 200, 260, 320] },
  workshop: { of: 'artist_workshop', yaws: [215, 60, 290, 110, 20, 180] },
  hall: { of: 'st_fagans_interior', yaws: [130, 210, 75, 300] },
  warehouse: { of: 'empty_warehouse_01', yaws: [250, 60, 210, 300] },
  museum: { of: 'sepulchral_chapel_rotunda', yaws: [90, 195, 150, 60] },
  arcade: { of: 'royal_esplanade', yaws: [15, 210, 60, 300, 150] },
  studio: { of: 'studio_small_08', yaws: [235, 320, 30, 90] },
  garden: { of: 'studio_garden', yaws: [270, 40, 150, 240, 100, 310] },
  meadow: { of: 'evening_meadow', yaws: [195, 250, 40, 300, 120] },
  field: { of: 'dry_hay_field', yaws: [75, 230, 20, 320, 130] },
  park: { of: 'rooitou_park', yaws: [100, 215, 10, 300] },
  mountain: { of: 'immenstadter_horn', yaws: [50, 180, 110, 260] },
  forest: { of: 'forest_slope', yaws: [120, 300, 15, 220, 75, 180] },
  sunrise: { of: 'spruit_sunrise', yaws: [210, 120, 20, 250, 95] },
  seaside: { of: 'venice_sunset', yaws: [215, 20, 120, 265, 320, 160, 70] },
  city: { of: 'potsdamer_platz', yaws: [150, 255, 215, 300, 20] },
  hills: { of: 'kiara_1_dawn', yaws: [20, 200, 100, 290] },
  night: { of: 'vignaioli_night', yaws: [200, 90, 300, 20, 240] },
  dusk: { of: 'dikhololo_night', yaws: [195, 310, 75] },
} as const satisfies Record<string, Place>;
export type PanoramaName = keyof typeof PANORAMAS;

/** A direction to look in, by the name it has in a plan: `cafe/225`. */
export type View = { name: string; panorama: PanoramaName; yaw: number };

export const VIEWS: readonly View[] = entriesOf(PANORAMAS).flatMap(([panorama, { yaws }]) =>
  yaws.map((yaw) => ({ name: `${panorama}/${yaw}`, panorama, yaw })),
);

/** @throws RangeError for a name that no view has */
export function viewOf(name: string): View {
  const view = VIEWS.find((one) => one.name === name);
  if (!view) throw new RangeError(`There is no view ${name}.`);
  return view;
}

/** Whose the place of a view is, for whoever shows it. */
export function placeFact(view: string): PoolFact {
  const name = PANORAMAS[viewOf(view).panorama].of;
  return { name, licence: 'CC0-1.0', author: 'Poly Haven', link: `https://polyhaven.com/a/${name}` };
}
