import type { Planned, Setting } from '../craft/facts.ts';
import type { Script } from './script.ts';
import { planSlides } from './slideshow.ts';
import { planReaction } from './ugc-remix.ts';
import { planMoments } from './video-remix.ts';

/** Sets a script in time. Pure: the same script and setting give the same plan. */
export function planScript(script: Script, setting: Setting): Planned {
  switch (script.kind) {
    case 'slides':
      return planSlides(script, setting);
    case 'moments':
      return planMoments(script, setting);
    case 'reaction':
      return planReaction(script, setting);
  }
}
