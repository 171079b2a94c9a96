import { PLATFORMS, type Platform } from './platforms.ts';

export type KitPart = 'zip' | 'html';

const KIT = new RegExp(
  `^kit/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(${PLATFORMS.join('|')})\\.(zip|html)$`,
);

/** What the publish kit of a container is signed as: all of it in one file, or its page. */
export function kitKey(containerId: string, platform: Platform, part: KitPart): string {
  return `kit/${containerId}/${platform}.${part}`;
}

/** The kit that a key names; null when it names none. */
export function kitOf(key: string): { containerId: string; platform: Platform; part: KitPart } | null {
  const [, containerId, named, part] = KIT.exec(key) ?? [];
  const platform = PLATFORMS.find((one) => one === named);
  return containerId && platform ? { containerId, platform, part: part === 'zip' ? 'zip' : 'html' } : null;
}
