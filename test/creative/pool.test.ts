import { describe, expect, test } from 'vitest';
import { POOL_TEMPLATES, POOL_TRACKS } from '#src/creative/pool.ts';
import { EXPRESSIONS } from '#src/creative/ports/image-maker.ts';
import { MUSIC_STYLES } from '#src/creative/ports/musician.ts';

describe('the public pool', () => {
  test('has reactions of 2.5 to 4 seconds', () => {
    expect(POOL_TEMPLATES.length).toBeGreaterThanOrEqual(8);
    for (const { slug, beats } of POOL_TEMPLATES) {
      const end = beats.reduce((at, beat) => {
        expect(Math.abs(beat.lean), slug).toBeLessThanOrEqual(1);
        expect(beat.zoom, slug).toBeGreaterThanOrEqual(1);
        return at + beat.durationMs;
      }, 0);
      expect(end, slug).toBeGreaterThanOrEqual(2500);
      expect(end, slug).toBeLessThanOrEqual(4000);
    }
  });

  test('uses every expression and every music style', () => {
    const faces = new Set(POOL_TEMPLATES.flatMap(({ beats }) => beats.map(({ expression }) => expression)));
    expect([...EXPRESSIONS].filter((expression) => !faces.has(expression))).toEqual([]);
    const styles = new Set(POOL_TRACKS.map(({ style }) => style));
    expect(MUSIC_STYLES.filter((style) => !styles.has(style))).toEqual([]);
  });

  test('names everything once, says what is in fashion, and asks for no licence', () => {
    expect(POOL_TRACKS.length).toBeGreaterThanOrEqual(10);
    const items = [...POOL_TEMPLATES, ...POOL_TRACKS];
    expect(new Set(items.map(({ slug }) => slug)).size).toBe(items.length);
    for (const { slug, trend, licence } of items) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(trend).toBeGreaterThan(0);
      expect(trend).toBeLessThanOrEqual(100);
      expect(licence).toBe('CC0-1.0');
    }
  });
});
