import { browser, keep, kept } from './kept.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const theme = (): Theme => kept<Theme>('theme', 'auto', browser);

/** The style sheet knows light and dark by `color-scheme`. */
export function applyTheme(chosen: Theme = theme()): void {
  keep('theme', chosen, browser);
  document.documentElement.dataset.theme = chosen;
}
