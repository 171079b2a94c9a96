import type { Planned, Setting } from '../craft/facts.ts';
import { planSlides, type SlidesScript } from './slideshow.ts';
import { planReaction, type ReactionScript } from './ugc-remix.ts';
import { type MomentsScript, planMoments } from './video-remix.ts';

/** What stands in a post and in which order, as data: its words, its pictures, who is on camera. */
export type Script = SlidesScript | MomentsScript | ReactionScript;

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
