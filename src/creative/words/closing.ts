import type { Copy, CopyPoint } from '../ports/copywriter.ts';
import { point } from './drawn.ts';
import { saysName } from './says-name.ts';

/** The last words of a post, under the app's name unless they say it themselves. */
export function callOf({ callToAction }: Pick<Copy, 'callToAction'>, appName: string): CopyPoint {
  return point(callToAction, null, saysName(callToAction, appName) ? null : appName);
}

/**
 * A post that ends with what the app is and then with the call, as one that says both on its last slide; null where
 * something else stands before the call. What explains the app's line leaves for the call, unless it is among `kept`.
 */
export function joinedToCall(
  copy: Copy,
  appName: string,
  kept: readonly string[],
): { copy: Copy; call: CopyPoint } | null {
  const last = copy.points.at(-1);
  if (!last || !isOnApp(last, copy.flow, appName)) return null;
  if (last.detail !== null && kept.includes(last.detail)) return null;
  const { callToAction } = copy;
  const isNamed = saysName(`${last.text}\n${callToAction}`, appName);
  return {
    copy: { ...copy, points: copy.points.slice(0, -1) },
    call: { ...last, detail: callToAction, label: isNamed ? null : appName },
  };
}

/** Whether a slide is the app's own: under its name, or naming it where nothing is counted and no source is followed. */
function isOnApp({ text, label }: CopyPoint, flow: Copy['flow'], appName: string): boolean {
  if (flow === 'source' || (flow === 'list' && label === null)) return false;
  return saysName(`${label ?? ''}\n${text}`, appName);
}
