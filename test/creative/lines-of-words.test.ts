import { describe, expect, test } from 'vitest';
import { frameFor } from '#src/creative/craft/frame.ts';
import type { Slide } from '#src/creative/formats/script.ts';
import { planSlides, slidesScript } from '#src/creative/formats/slideshow.ts';
import type { AspectRatio } from '#src/domain/aspect-ratios.ts';
import { POST_STYLES, type PostStyle } from '#src/domain/post-styles.ts';
import { layoutText } from '#src/media/text/layout-text.ts';
import type { TextOverlay, VideoOverlay } from '#src/media/timeline.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const screen = someMedia({ id: 'screen', role: 'app-screenshot' });
const photo = someMedia({ id: 'photo', width: 1080, height: 1920 });

function slide(text: string, changes: Partial<Slide> = {}): Slide {
  const words = { role: 'point', text, detail: null, label: null, turns: false, counted: false } as const;
  return { ...words, ground: 0, picture: null, found: null, ...changes };
}

/** A slideshow of those slides as it is set. */
function setOf(
  slides: Slide[],
  { style, ratio = 'r9x16', language = 'en', appName = 'Tideline' }: Partial<Setting> & { style: PostStyle },
) {
  const { timeline, scenes } = planSlides(slidesScript(slides), {
    ...{ seed: 1, language, appName, style, topic: null, frame: frameFor(ratio, []) },
    track: { id: 'slow', style: 'lofi', bpm: 82, seed: 1, pool: { name: 'Slow', licence: 'CC0-1.0' } },
  });
  const texts = timeline.overlays.filter((one): one is TextOverlay => one.kind === 'text');
  const screens = timeline.overlays.filter((one): one is VideoOverlay => one.kind === 'video');
  return {
    texts: texts.map((one) => ({ ...one, set: layoutText(one.text, one.box, one.style) })),
    screens,
    scenes,
  };
}
type Setting = { ratio: AspectRatio; language: string; appName: string };

const APP_LINES: [language: string, text: string, detail: string | null, label?: string][] = [
  ['pt', 'Na Roda de Mico todo mundo responde pergunta, paga prenda ou entrega o amigo', null],
  ['it', 'La sveglia ti chiama quando il sonno è più leggero, così non ti alzi come uno zombie', null],
  ['ar', 'الكلمات اللي نسيتها بترجعلك تاني يوم بجملة جديدة', null, 'Nutq'],
  ['hi', 'Saans घर पर योग सिखाता है, बिना भारी शब्दों के', 'घुटने या कमर में तकलीफ़ हो तो आसान विकल्प खुद सामने आता है'],
  ['ru', 'Раз в неделю видно, что уже получается само, а что идёт со скрипом', null, 'По капле'],
  ['de', 'Dein nächster Job, sortiert', 'Alle Fristen und Unterlagen an einem Ort', 'Bewerbungsbuddy'],
  ['zh', '半碗饭里的每道菜都是一人份，一口锅，二十分钟左右', null],
  ['zh', '有人陪你一起学', null, '角落自习'],
  ['ja', 'スマホを伏せると25分スタート', '戻ってくるまで誰にも見られない', 'もくもくタイム'],
  ['ko', '앱을 열기 전 10초 멈춤, 그리고 다시 생각하기', null, '폰내려'],
];

describe.each(['r4x5', 'r1x1', 'r16x9'] as const)('words beside a phone in %s', (ratio) => {
  test.each(APP_LINES)('are few lines, or stand above it: %s, %s', (language, text, detail, label) => {
    const { size, safe } = frameFor(ratio, []);
    for (const style of POST_STYLES) {
      const { texts, screens } = setOf([slide(text, { detail, label: label ?? null, picture: screen })], {
        style,
        ratio,
        language,
      });
      const rows = texts.map(({ set }) => set.lines.length);
      expect(sum(rows), `${style}: ${rows}`).toBeLessThanOrEqual(6);
      for (const { set } of texts) expect(set.size).toBeGreaterThanOrEqual(44);
      const { x = 0, y = 0, width = 0, height = 0 } = screens[0]?.box ?? {};
      if (y + height <= safe.y + safe.height) {
        expect(sum(rows), `${style}: ${rows}`).toBeLessThanOrEqual(5);
        expect(Math.max(...rows), `${style}: ${rows}`).toBeLessThanOrEqual(4);
        expect(height).toBeGreaterThan(460);
        for (const { set } of ['zh', 'ja', 'ko'].includes(language) ? texts : []) {
          const widths = set.lines.map((line) => line.width);
          expect(
            Math.min(...widths),
            `${style}: ${set.lines.map((line) => line.text)}`,
          ).toBeGreaterThanOrEqual(0.45 * Math.max(...widths));
        }
      } else {
        expect(width).toBeGreaterThanOrEqual(620);
        expect([x >= safe.x, x + width <= safe.x + safe.width]).toEqual([true, true]);
        // Enough is seen of it.
        expect(size.height - y, style).toBeGreaterThan(440);
        for (const { box } of texts) expect(box.y + box.height).toBeLessThanOrEqual(y);
      }
    }
  });
});

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

test.each(POST_STYLES)('a cover of the look %s is set no smaller than what comes after it', (style) => {
  for (const picture of [null, photo]) {
    const { texts } = setOf(
      [slide('me before nine', { role: 'hook', picture }), slide('Get up', { picture })],
      {
        style,
      },
    );
    const [cover = 0, next = 0] = texts.map(({ set }) => set.size);
    expect(cover).toBeGreaterThanOrEqual(next);
  }
});

test.each(POST_STYLES)(
  'a second line of the look %s stands on what the first does, and can be read',
  (style) => {
    for (const picture of [null, photo]) {
      const detail = 'A chair, low light, then one tries again.';
      const { texts } = setOf([slide('Get up if the bed makes you nervous', { detail, picture })], { style });
      const [first, second] = texts;
      expect(second?.style).toMatchObject({ backing: first?.style.backing, weight: 700 });
      expect(second?.set.size).toBeGreaterThanOrEqual(48);
      expect(second?.set.size).toBeLessThan(first?.set.size ?? 0);
    }
  },
);

test('an app’s name stays on one line, and is read without a sign that is not seen', () => {
  const appName = 'れいぞうこ会議';
  const text = '気になったら、れいぞうこ会議をひらいてみて。';
  for (const ratio of ['r1x1', 'r4x5', 'r9x16'] as const)
    for (const style of POST_STYLES) {
      const { texts, scenes } = setOf([slide(text, { picture: screen })], {
        style,
        ratio,
        language: 'ja',
        appName,
      });
      expect(texts[0]?.set.lines.map((line) => line.text).join('\n')).toContain(appName);
      expect(scenes.map((scene) => scene.text)).toEqual([text]);
      expect(texts[0]?.text).toBe(text);
    }
});

describe('a reaction to a hook that promises nothing', () => {
  const plainly = (writesWords: boolean) => {
    const order = someOrder({ hook: 'why did nobody tell us this earlier', writesWords });
    return planPost('ugc_remix', someProject({ order }));
  };

  test('says beside the demo what the app is, once', async () => {
    const { scenes } = await plainly(true);
    const said = scenes.filter(({ role }) => role === 'point').map(({ text }) => text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Tideline');
    expect(scenes.at(-1)?.role).toBe('call');
  });

  test('shows what it is given where it writes no words', async () => {
    const { scenes } = await plainly(false);
    expect(scenes.map(({ role, text }) => [role, text])).toEqual([
      ['reaction', 'why did nobody tell us this earlier'],
      ['demo', null],
    ]);
  });
});
