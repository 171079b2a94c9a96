import { expect, test } from 'vitest';
import type { Copy, CopyBrief } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { sharedWith } from '#src/creative/words/drawn.ts';
import { subjectIn, subjectOf } from '#src/creative/words/from-library.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { libraryLanguage, narrowIn, topicIn } from '#src/creative/words/library/library.ts';
import { CORE_LANGUAGES, FULL_LANGUAGES, TOPICS } from '#src/creative/words/library/topics.ts';
import { narrowHooks } from '#src/creative/words/narrow-hooks.ts';
import { leansOnOther, readHook } from '#src/creative/words/read-hook.ts';
import { NEVER } from '#test/kit/never.ts';
import { appIn, appsOf, someBrief, textsOf } from './copy-kit.ts';

const LANGUAGES = [...FULL_LANGUAGES, ...CORE_LANGUAGES];
const copywriter = createEmbeddedCopywriter();

/** The brief of the app of a language whose hook begins so. */
function briefOf(code: string, start: string): CopyBrief {
  const app = appsOf(code).find(({ hooks }) => hooks.some((hook) => hook.startsWith(start)));
  if (!app) return expect.fail(`Nobody wrote "${start}".`);
  const hook = app.hooks.find((one) => one.startsWith(start)) ?? null;
  return someBrief({ language: code, hook, ...appIn(app) });
}
const postOf = (code: string, start: string): Promise<Copy> => copywriter.write(briefOf(code, start), NEVER);
/** What gets better with the topic at large, as far as it speaks of what the hook does. */
function benefitsOf(brief: CopyBrief): string[] {
  const { file } = subjectOf(brief) ?? expect.fail('No subject.');
  const shared = sharedWith(brief.hook ?? '', speechFor(brief.language).tongue);
  return file.benefits.filter((line) => shared(line) > 0);
}

test.each([
  ['ar', 'مشيت نص ساعة كل يوم'],
  ['hi', '21 दिन रोज़'],
  ['hi', 'maine 30 din roz'],
  ['th', 'เรียนเกาหลีเองวันละ'],
])('%s: "%s" is not told with a tale of missed days', async (code, start) => {
  const said = textsOf(await postOf(code, start));
  const language = libraryLanguage(code) ?? expect.fail('No library.');
  const tales = TOPICS.flatMap((topic) => narrowIn(language, topic)?.tales ?? []);
  const told = tales.filter((tale) => said.includes(tale.start));
  const { lapsed } = speechFor(code).tongue.cues;
  const missed = told.filter(({ start: first, dip }) =>
    new RegExp(lapsed, 'u').test(`${first} ${dip}`.normalize('NFKC')),
  );
  expect(missed).toEqual([]);
  expect(said.length).toBeGreaterThan(2);
});

test.each([
  ['th', '6 สัญญาณว่าแมวกำลังป่วย', 'pets'],
  ['th', 'ประกาศ!! บ้านนี้มีสมาชิกใหม่', 'pets'],
  ['th', 'บอกก่อนว่าเราไม่ใช่คนรักแมว', 'pets'],
  ['th', 'เดือนแรกที่ทำงานเราได้เงินเดือน', 'budget'],
] as const)('%s: what stands under "%s" speaks of %s', async (code, start, topic) => {
  const { questions, tags } = topicIn(code, topic) ?? expect.fail('No file.');
  const { firstComment, hashtags } = await postOf(code, start);
  expect(questions).toContain(firstComment);
  expect(hashtags).toContain(`#${tags[0]}`);
});

test.each([
  ['ru', 'В прошлом августе я забыл'],
  ['hi', 'पापा किसी फ़ोटो में'],
])('%s: what stands under the whole story "%s" is of the app’s own topic', async (code, start) => {
  const brief = briefOf(code, start);
  const own = subjectIn(code, { appDescription: brief.appDescription }) ?? expect.fail('No topic.');
  expect(subjectOf(brief)?.topic).not.toBe(own.topic);
  const { firstComment, hashtags } = await copywriter.write(brief, NEVER);
  expect(own.file.questions).toContain(firstComment);
  expect(hashtags).toContain(`#${own.file.tags[0]}`);
});

test.each([
  ['es', 'POV: entraste a ver la hora'],
  ['es', 'POV: encuentras la caja de fotos'],
])('%s: "%s" mixes no moments of other scenes', async (code, start) => {
  const brief = briefOf(code, start);
  const { topic } = subjectOf(brief) ?? expect.fail('No subject.');
  const { moments = [] } = topicIn('es', topic) ?? {};
  const told = textsOf(await postOf(code, start)).filter((text) => moments.includes(text));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => /autobús|mesa|desconocido y|otro verano/u.test(text))).toEqual([]);
});

test.each([
  ['es', 'academia vs app vs ver series', true],
  ['en', 'apps vs classes vs just watching shows', false],
])('%s: of "%s" all three are said before the verdict', async (code, start, appIsThird) => {
  const { points } = await postOf(code, start);
  const { appName } = briefOf(code, start);
  const entry = subjectOf(briefOf(code, start))?.narrow?.entry;
  const versus = entry && 'sides' in entry ? entry : expect.fail('Nothing to weigh.');
  const labels = points.slice(0, 4).map(({ label }) => label);
  expect(labels).toEqual(versus.sides.flatMap(({ name }) => [name, name]));
  const verdict = points.findIndex(({ text }) => text === versus.verdict);
  const app = points.findIndex(({ text, label }) => label === appName || text.includes(appName));
  expect(app).toBeGreaterThan(3);
  expect(app < verdict).toBe(appIsThird);
});

test.each(LANGUAGES)(
  '%s: before and after of a subject come from that subject, or speak of what the hook speaks of',
  async (code) => {
    const { labels } = speechFor(code).tongue.phrases;
    const foreign = [];
    for (const start of appsOf(code === 'zh-Hans' ? 'zh' : code).flatMap(({ hooks }) => hooks)) {
      const brief = briefOf(code === 'zh-Hans' ? 'zh' : code, start);
      const narrow = subjectOf(brief)?.narrow;
      if (narrow?.kind !== 'subjects') continue;
      const { points } = await copywriter.write(brief, NEVER);
      const own = JSON.stringify([narrow.entry, benefitsOf(brief)]);
      const told = points.filter(({ label }) => label === labels.before || label === labels.after);
      foreign.push(...told.filter(({ text }) => !own.includes(JSON.stringify(text).slice(1, -1))));
    }
    expect(foreign).toEqual([]);
  },
);

test.each(LANGUAGES)(
  '%s: a hook of the writer names what it speaks of, and no figure of its own',
  (language) => {
    const { tongue } = speechFor(language);
    const hooks = TOPICS.flatMap((topic) => {
      const file = topicIn(language, topic);
      const subjects = narrowIn(language, topic)?.subjects ?? [];
      const versus = narrowIn(language, topic)?.versus ?? [];
      // Each for itself, for the nearest are chosen.
      const abouts = [...subjects.map(({ name }) => name), ...versus.map(({ find }) => find.join(' '))];
      return file ? abouts.flatMap((about) => narrowHooks({ language, topic, file }, about, 3, tongue)) : [];
    });
    expect(hooks.length).toBeGreaterThan(20);
    const figures = hooks.filter(({ hook }) => /[\p{Nd}\p{Sc}]/u.test(hook.replace('3', '')));
    expect(figures.map(({ hook }) => hook)).toEqual([]);
    const leaning = hooks.flatMap(({ narrow }) =>
      narrow.kind === 'versus' ? narrow.entry.sides.filter(({ name }) => leansOnOther(name, tongue)) : [],
    );
    expect(leaning.map(({ name }) => name)).toEqual([]);
    const { phrases } = tongue;
    const banks = [
      ...Object.values(phrases.hooks).flat(),
      ...phrases.underTopic,
      ...phrases.topicHooks,
      ...phrases.listHooks,
      ...phrases.questionHooks,
    ];
    expect(banks.filter((hook) => /[\p{Nd}\p{Sc}]/u.test(hook))).toEqual([]);
  },
);

test.each([
  ['es', 'Borrarlas'],
  ['es', 'Ponerles límite'],
  ['en', 'Delete it'],
  ['zh', '大的'],
  ['ko', '비싼 것'],
])('%s: "%s" leans on what it does not name', (code, name) => {
  expect(leansOnOther(name, speechFor(code).tongue)).toBe(true);
});

/** Aims told as an adverb, what begins a clause of its own, and Arabic nouns of doing without their article. */
const NO_NAMES: Partial<Record<string, RegExp>> = {
  ko: /게$/u,
  ru: /^(?:что не|чего)/u,
  pl: /^wytrwanie/u,
  ar: /^(?:استمرار|تركيز|سفر|قرب) /u,
};
test.each(Object.entries(NO_NAMES))(
  '%s: no subject has a name that nobody says before a colon',
  (code, unsaid) => {
    const language = libraryLanguage(code) ?? expect.fail('No library.');
    const names = TOPICS.flatMap((topic) => narrowIn(language, topic)?.subjects ?? []).map(
      ({ name }) => name,
    );
    expect(names.filter((name) => unsaid?.test(name))).toEqual([]);
  },
);

test.each([
  ['en', 'Lingua Lane'],
  ['tr', 'Kumbaracık'],
  ['vi', 'Heo Mập'],
  ['th', 'ซองเงิน'],
])('%s: of %s no two hooks written one after the other are answered by one list', async (code, name) => {
  const app = appsOf(code).find((one) => one.name === name) ?? expect.fail(`No app ${name}.`);
  const briefs = [1, 2, 3, 4].map((seed) => someBrief({ language: code, hook: null, ...appIn(app), seed }));
  const posts = await Promise.all(briefs.map((brief) => copywriter.write(brief, NEVER)));
  const told = posts.map((copy) => textsOf(copy).filter((text) => !text.includes(name)));
  const shared = told.flatMap((one, at) =>
    told.slice(at + 1).map((other) => one.filter((text) => other.includes(text)).length),
  );
  expect(Math.max(...shared)).toBeLessThan(3);
});

test.each([
  ['de', '2 wochen lang jeden tag', 'study', /Note/u],
  ['it', 'guardate cosa ha fatto', 'parenting', /colazione|nodi/u],
  ['it', '2 settimane in giappone', 'travel', /stazione/u],
  ['pt', 'espera o final kkkkkk', 'friends', /risada/u],
  ['ja', '2週間、食費5000円', 'cooking', /お金は.*足りた/u],
  ['ar', 'كتبت كل جنيه', 'budget', /آخر الشهر/u],
  ['nl', 'een jaar lang elke euro', 'budget', /eind/u],
] as const)('%s: "%s" comes to the end that it promises', async (code, start, topic, end) => {
  const brief = briefOf(code, start);
  expect(subjectOf(brief)?.narrow).toMatchObject({ kind: 'tales', topic });
  const { points } = await copywriter.write(brief, NEVER);
  const told = points.filter(({ text, label }) => !`${label} ${text}`.includes(brief.appName));
  expect(told.at(-1)?.text).toMatch(end);
  expect(told.map(({ label }) => label)).toEqual(Array(told.length).fill(null));
});

test.each([
  ['en', 'wait for the end'],
  ['pt', 'espera o final kkkkkk'],
  ['de', 'wartet bis zum schluss'],
])('%s: "%s" alone is answered with how something ended, of whatever topic', async (code, hook) => {
  for (const app of appsOf(code)) {
    const brief = someBrief({ language: code, hook, ...appIn(app) });
    const found = subjectIn(code, { appDescription: brief.appDescription });
    if (!found || subjectOf(brief)?.narrow) continue;
    const { points } = await copywriter.write(brief, NEVER);
    const ends = found.file.stories.map(({ now }) => now);
    expect(ends).toContain(points.findLast(({ text }) => !text.includes(app.name))?.text);
  }
});

test.each(LANGUAGES)(
  '%s: what somebody owns up to is told with mistakes that are called so',
  async (code) => {
    const { mistake } = speechFor(code).tongue.phrases.labels;
    expect(mistake).not.toBe('');
    const told = [];
    for (const start of appsOf(code === 'zh-Hans' ? 'zh' : code).flatMap(({ hooks }) => hooks)) {
      const brief = briefOf(code === 'zh-Hans' ? 'zh' : code, start);
      const { shape } = readHook(start, speechFor(code).tongue);
      const narrow = subjectOf(brief)?.narrow;
      if (shape !== 'confession' || narrow?.kind !== 'subjects') continue;
      const { mistakes = [] } = narrow.entry as { mistakes?: { say: string }[] };
      const { points } = await copywriter.write(brief, NEVER);
      told.push(...points.filter(({ text }) => mistakes.some(({ say }) => say === text)));
    }
    expect(told.filter(({ label }) => label !== mistake)).toEqual([]);
  },
);

test('of a before and after what went wrong on the way is neither', async () => {
  const { points } = await postOf('ko', '홈트 8주 전후 비교');
  const { before, after } = speechFor('ko').tongue.phrases.labels;
  expect(points.slice(0, 4).map(({ label }) => label)).toEqual([before, null, null, after]);
});
