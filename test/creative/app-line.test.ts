import { describe, expect, test } from 'vitest';
import type { Copy } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { readHook } from '#src/creative/words/read-hook.ts';
import { speaksAgainst } from '#src/creative/words/speaks-against.ts';
import { NEVER } from '#test/kit/never.ts';
import { type App, appIn, appsOf, CODES, someBrief } from './copy-kit.ts';

const copywriter = createEmbeddedCopywriter();
const write = (language: string, hook: string | null, app: App, seed = 1) =>
  copywriter.write(someBrief({ language, hook, ...appIn(app), seed }), NEVER);
/** The post of a hook of those apps, by how it begins. */
async function postOf(code: string, start: string): Promise<Copy> {
  for (const app of appsOf(code)) {
    const hook = app.hooks.find((one) => one.startsWith(start));
    if (hook) return write(code, hook, app);
  }
  return expect.fail(`Nobody wrote "${start}".`);
}
const wordsOf = ({ points }: Copy) =>
  points.map(({ label, text, detail }) => [label, text, detail].join('\n'));

test.each([
  ['en', '5 signs you’re closer to fluent', 'A language on your commute'],
  ['de', 'POV: es ist der 23.', 'Groschenglas ist ein Haushaltsbuch ohne Tabellen'],
  ['es', '4 razones por las que no puedes soltar', 'Sin Scroll bloquea lo que te roba el tiempo'],
  ['pt', '30 dias anotando cada centavo', 'Seu dinheiro sem susto'],
  ['nl', '3 signalen dat je niet lui bent', 'Stilpunt is een timer voor mensen die snel afgeleid zijn'],
  ['pl', 'pov: wyprzedza cię', 'Truchcik to plan biegania dla osób, które nie lubią biegać'],
  ['ko', '30일 동안 새벽 5시', '하루조각은 부담 없는 습관 앱이에요'],
  ['ar', 'كيف تنام بسرعة', 'هدأة تطبيق يساعدك على النوم بهدوء'],
])('%s: under "%s" an app that says nothing of it says what it is', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).toContain(line);
});

test.each([
  ['de', '5 gerichte, die immer gehen', 'App-Tipp: Restlos Lecker'],
  ['de', 'resteessen > lieferdienst', 'Restlos Lecker hilft beim Thema Kochen'],
  ['fr', 'j’ai noté toutes mes dépenses', 'Cagnottine, une appli pour l’épargne'],
  ['it', 'POV: sono le 2', 'Notteluna, un’app per dormire meglio'],
  ['ko', '친구랑 여행 가서 싸우는', 'Jimssa 하나 있으면 여행 든든해요'],
])(
  '%s: under "%s" an app that says nowhere on a slide what it does gets a sentence on its topic',
  async (code, start, line) => {
    const { points } = await postOf(code, start);
    expect(points.filter(({ text }) => text === line)).toHaveLength(1);
  },
);

test('id: under red flags no app invites to be with that very person', async () => {
  const post = await postOf('id', '5 red flag di awal pdkt');
  expect(wordsOf(post).join('\n')).not.toMatch(/kamu dan dia|Kalian bisa|dekat di layar/);
  expect(wordsOf(post)).not.toHaveLength(0);
});

test('th: under a trip alone no app speaks of the gang that votes', async () => {
  const said = JSON.stringify(await postOf('th', 'นั่งรถไฟเที่ยวคนเดียว'));
  expect(said).not.toMatch(/โหวต|แก๊งคุณ/);
  expect(said).toContain('แผนที่เปิดได้แม้ไม่มีเน็ต');
});

test.each([
  ['เที่ยวกับแฟน vs', 'ลิสต์ของที่ต้องเอาไป'],
  ['วิธีจัดกระเป๋า 7 กิโล', 'โหวตวัน'],
])(
  'th: under "%s" no word that means nothing alone, as "take" or "day", chooses the line',
  async (start, line) => {
    expect(wordsOf(await postOf('th', start)).join('\n')).not.toContain(line);
  },
);

test.each([
  ['tr', 'POV: dolap dolu', 'Askıda, dolabındaki her parçayı'],
  ['tr', 'anlıyorum ama konuşamıyorum', 'Sözgelimi ile her gün'],
  ['tr', 'uzak mesafe ilişkisinde 400', 'İkimizce, çiftlere her akşam'],
])('%s: under "%s" a comma parts the name of the app from what is said of it', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).toContain(line);
});

test('tr: of a sentence too long for a slide the clause beside its end says what the app is', async () => {
  const line = 'Kumbaracık, bugün ne kadar harcayabileceğini tek bir sayıyla gösteren bir bütçe uygulaması';
  const post = await postOf('tr', 'ay sonunu getiremiyorsan');
  expect(wordsOf(post).join('\n')).toContain(line);
});

test.each([
  ['ar', 'POV: المدير الأجنبي', 'كل يوم محادثة من خمس دقايق'],
  ['de', 'POV: du wolltest nur kurz', 'Du bestimmst selbst, welche Apps Pause machen und wann'],
  ['es', 'un mes haciendo solo 3 cosas', 'Arrastra lo que no te dio tiempo o mándalo a'],
  ['fr', 'POV : ton pote sort LE dossier', 'Le jeu qui sauve les soirées un peu molles'],
  ['id', '7 spot jogja', 'Voting tanggal dan tujuan'],
  ['ja', '1ヶ月、朝5時に起きて', 'スマホを伏せると25分スタート'],
  ['ko', '2주 동안 sns', '앱을 열기 전 10초 멈춤'],
  ['pl', '3 mity o multitaskingu', 'Odłóż telefon ekranem do dołu, a zegar ruszy sam'],
  ['ru', 'смотри что нашла за шкафом', '«Переезжайка» помогает переехать и не сойти с ума'],
  ['th', 'ของมันต้องแชร์', 'ตั้งซองได้ไม่จำกัด'],
])('%s: under "%s" the app says first what it does', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).toContain(line);
});

test.each([
  ['fr', 'POV : t’as rien à manger', 'Les étapes sont lues'],
  ['id', 'POV: tanggal tua', 'Ada pengingat kapan sayur'],
  ['ja', '祖父の遺品', '似た写真は自動でまとめます'],
  ['ko', '친구랑 여행 가서 싸우는', '한 번 만든 목록은 다음 여행에서'],
  ['ko', '퇴사하고 한 달', '한 번 만든 목록은 다음 여행에서'],
  ['pt', 'ninguém me avisou que morar', 'com quem mora com você'],
  ['ru', 'Мне никто не сказал', 'График сна строится сам'],
  ['tr', 'bir yıl hiç kıyafet', 'arka planı kendisi siler'],
  ['tr', 'babam anneme kırk yıl', 'hepsini hatırlatır'],
  ['tr', 'dolap nasıl düzenlenir', 'Bavul hazırlarken'],
])('%s: into "%s" no line breaks that shares one word by chance', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).not.toContain(line);
});

test.each([
  ['hi', 'इसमें'],
  ['th', 'เรื่องนี้'],
  ['ar', 'هنا يساعدك'],
])('%s: "%s" points at what goes wrong or at a scene, and at nothing else', async (code, pointing) => {
  const { tongue } = speechFor(code);
  for (const app of appsOf(code))
    for (const hook of app.hooks) {
      const said = wordsOf(await write(code, hook, { ...app, description: app.description.slice(0, 60) }));
      const promise = readHook(hook, tongue);
      const wrong = promise.shape === 'list' && ['mistakes', 'signs'].includes(promise.matter);
      if (!wrong && promise.shape !== 'pov')
        expect(said.filter((text) => text.includes(app.name) && text.includes(pointing))).toEqual([]);
    }
});

test.each([
  ['en', '5 things I stopped doing to finally keep a habit', 'three habits'],
  ['en', 'unpopular opinion: you don’t need motivation', 'three habits'],
  ['en', 'I did one tiny habit for 30 days', 'three habits'],
])('%s: under "%s" the app counts nothing that the post counts otherwise', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).not.toContain(line);
});

describe.each(CODES)('in %s the app', (code) => {
  test('never begins with what it adds, nor says two things the other way round', async () => {
    const adding = [
      'Na afloop',
      'Puoi tenere anche',
      'Działa też',
      'Keep a private envelope too',
      '共有することも',
    ];
    for (const app of appsOf(code))
      for (const hook of [...app.hooks, null]) {
        const { points } = await write(code, hook, app);
        const own = points.find(({ detail }) => detail && app.description.includes(detail));
        for (const { text } of points.filter(
          (one) => one.label === app.name || one.text.startsWith(app.name),
        ))
          expect(adding.filter((one) => text.includes(one))).toEqual([]);
        const [first, second] = [own?.text.replace(/^.*?[:：] ?/u, '') ?? '', own?.detail ?? ''];
        if (app.description.includes(first))
          expect(app.description.indexOf(first)).toBeLessThanOrEqual(app.description.indexOf(second));
      }
  });
});

test.each([
  ['de', 'Schlummerkiste', '3 anzeichen, dass nicht der wecker dein problem ist', 'da raus'],
  ['de', 'Bewerbungsbuddy', 'wie du die frage nach deinen schwächen beantwortest', 'Anschreiben'],
  ['en', 'Tideline', 'Keeping a streak:\n3 mistakes almost everyone makes', 'three habits'],
])('%s: %s says nothing of what "%s" has no place for', async (code, name, hook, words) => {
  const app = appsOf(code).find((one) => one.name === name) ?? expect.fail('missing');
  expect(JSON.stringify(await write(code, hook, app))).not.toContain(words);
});

test.each([
  ['ru', 'Истории вместо учебника', 'учебник или сериалы?', true],
  ['ru', 'Напоминания приходят днём, а не в шесть утра', '30 дней вставала в 6 утра', true],
  ['ru', 'Истории вместо учебника', '10 фраз вместо how are you', false],
  ['en', 'Stories instead of a textbook', 'textbook or shows?', true],
  ['en', 'Reminders fit around your day instead of shouting at it', 'how to have a calm day', false],
  ['en', 'No broken streak, no guilt', 'start again without the guilt', false],
  ['de', 'Lernen mit Plan statt Panik', '6 Lernfehler vor der Klausur', false],
  ['de', 'Geschichten statt Lehrbuch', 'Lehrbuch oder Serien?', true],
  ['es', 'Historias en vez de manual', '¿manual o series?', true],
  ['pl', 'Historie zamiast podręcznika', 'podręcznik czy seriale', true],
  ['tr', 'Ders kitabı yerine hikâyeler', 'ders kitabı mı dizi mi', true],
  ['ja', '教科書ではなく物語で', '教科書とドラマ、どっち', true],
  ['ko', '교과서 대신 이야기로', '교과서랑 드라마 뭐가 좋아요', true],
  ['zh', '用故事而不是课本', '课本还是电视剧', true],
])('%s: whether "%s" speaks against "%s": %s', (code, line, hook, against) => {
  expect(speaksAgainst(line, hook, speechFor(code).tongue)).toBe(against);
});

test.each([
  ['ru', '30 дней вставала', 'а не в шесть утра'],
  ['ru', '10 фраз на английском', 'Истории вместо учебника'],
])('%s: under "%s" the app does not say "%s"', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).not.toContain(line);
});

test.each([
  ['en', 'POV: you just got more done', 'Deskmate pairs you with one other person for a quiet hour of work'],
  [
    'fr',
    'POV : tu voulais juste',
    'Décroche glisse une petite respiration avant chaque appli que tu ouvres trop',
  ],
  ['it', '5 spese inutili', 'Salvadindino è il salvadanaio per chi arriva a fine mese con il fiato corto'],
])('%s: under "%s" an app whose sentence is too long says its first clauses', async (code, start, line) => {
  const { points } = await postOf(code, start);
  expect(points.filter(({ text }) => text === line)).toHaveLength(1);
});

test.each([
  ['es', '6 cenas de 15 minutos', 'La lista de la compra sale ordenada por pasillos', 'Le dices'],
  ['es', '4 cosas que nunca debes guardar', 'La lista de la compra sale ordenada por pasillos', 'Le dices'],
])(
  '%s: under "%s" an app says a whole line, and not what somebody tells it',
  async (code, start, line, told) => {
    const text = wordsOf(await postOf(code, start)).join('\n');
    expect(text).toContain(line);
    expect(text).not.toContain(told);
  },
);

test.each([
  ['en', 'I did one tiny habit for 30 days', 'Tideline is a calm habit tracker'],
  ['de', 'resteessen > lieferdienst', 'Restlos Lecker hilft beim Thema Kochen'],
  ['fr', 'j’ai noté toutes mes dépenses', 'Cagnottine, une appli pour l’épargne'],
])('%s: what the app is stands after the last beat of "%s"', async (code, start, line) => {
  expect((await postOf(code, start)).points.at(-1)?.text).toBe(line);
});

test.each([
  ['de', 'Meine Tochter ist vier'],
  ['vi', 'Ngoại mình không rành'],
])('%s: under the whole story "%s" no line of the app stands that has no part in it', async (code, start) => {
  expect((await postOf(code, start)).points).toEqual([]);
});

test.each([
  ['fr', '4 aliments que vous jetez', 'Fond de Frigo vous propose trois recettes, pas trente', /ez /],
  [
    'fr',
    'regardez bien le total',
    'Cagnottine, c’est l’appli qui met de côté sans que vous y pensiez',
    /ez /,
  ],
  ['tr', '7 gün boyunca her akşam birbirinize', 'İkimizce', /(?:in|un|ın)$/],
  ['hi', 'POV: कल पेपर है और तुमने', 'रोज़ थोड़ा, पर पक्का', /एँ|ें/],
  ['hi', 'आदत टिकती क्यों नहीं', 'छोटी आदत, बड़ा सुकून', /एँ|ें/],
])('%s: app and call speak to the reader of "%s" as the hook does', async (code, start, line, call) => {
  const copy = await postOf(code, start);
  expect(wordsOf(copy).join('\n')).toContain(line);
  expect(copy.callToAction).toMatch(call);
});

test.each([
  ['ru', 'POV: он уснул', 'Дневник первого года', /Записывай кормления/u],
  ['zh', '后悔没早点刷到', '衣格是你的电子衣柜', /拍一张/u],
])(
  '%s: under "%s" what names the kind of app alone is told with what it does',
  async (code, start, line, does) => {
    const { points } = await postOf(code, start);
    expect(points.find(({ text }) => text === line)?.detail).toMatch(does);
  },
);
