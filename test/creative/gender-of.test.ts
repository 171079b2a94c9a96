import { expect, test } from 'vitest';
import { genderOf } from '#src/creative/words/gender-of.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

const HOOKS: [language: string, hook: string, speaks: ReturnType<typeof genderOf>][] = [
  ['ru', 'месяц планировала день на бумажке. итог', 'female'],
  ['ru', 'месяц планировал день на бумажке. итог', 'male'],
  ['ru', 'переехала за 3 дня с котом и 26 коробками', 'female'],
  ['ru', 'я 30 дней вставал в 6 утра', 'male'],
  ['ru', 'POV: он уснул и тут звонят в домофон', null],
  ['ru', 'мама сказала экономить, и вот что вышло', null],
  ['ru', 'школа, которая меня изменила', null],
  ['ru', '5 привычек для утра', null],
  ['pl', 'przez miesiąc zapisywałam każdy wydatek', 'female'],
  ['pl', '30 dni uczyłem się hiszpańskiego', 'male'],
  ['pl', '5 błędów, przez które nie możesz zasnąć', null],
  ['fr', 'je me suis levée à 5h pendant un mois', 'female'],
  ['fr', 'je suis enfin prêt pour le marathon', 'male'],
  ['fr', 'je suis passé de 6h à 2h d’écran', 'male'],
  ['fr', 'comment réviser quand t’as une flemme intersidérale', null],
  ['es', 'estaba agotada y probé esto', 'female'],
  ['es', 'estoy cansado de perder el bus', 'male'],
  ['es', 'un mes haciendo solo 3 cosas al día', null],
  ['it', 'mi sono iscritta in palestra e poi', 'female'],
  ['it', 'sono andato a correre per 30 giorni', 'male'],
  ['it', 'guardate cosa ha fatto da solo 🥹', null],
  ['pt', 'viajei sozinha por 3 semanas', 'female'],
  ['pt', 'eu tava perdido no salário', 'male'],
  ['pt', 'espera o final kkkkkk', null],
  ['ar', 'كنت تعبانة من الجوال', 'female'],
  ['ar', 'كنت مرة في السوق', null],
  ['ar', 'أعترف: كنت أنام والجوال يطيح على وجهي', null],
  ['hi', 'मैं रोज़ 5 बजे उठती हूँ', 'female'],
  ['hi', 'मैं थक गया हूँ', 'male'],
  ['hi', 'मैंने 30 दिन चाय छोड़ी', null],
  ['en', 'i was tired of my phone', null],
];

test.each(HOOKS)('%s: "%s" is said by somebody %s', (language, hook, speaks) => {
  expect(genderOf(hook, language)).toBe(speaks);
});

test('a face is of whom the hook speaks, unless the influencer is known', async () => {
  const demo = someMedia({ id: 'demo', kind: 'video', role: 'app-demo', durationMs: 9_000 });
  const gendersOf = async (hook: string, gender: string | null) => {
    const actor = { personSeed: 'mia', gender };
    const project = someProject({ language: 'ru', actor, media: [demo], order: someOrder({ hook }) });
    const { sources } = await planPost('ugc_remix', project);
    return new Set(
      Object.values(sources).flatMap((one) =>
        one.kind === 'reaction' ? [(one.spec as { gender: string | null }).gender] : [],
      ),
    );
  };
  const said = 'месяц планировала день на бумажке. итог';
  expect(await gendersOf(said, null)).toEqual(new Set(['female']));
  expect(await gendersOf(said, 'male')).toEqual(new Set(['male']));
  expect(await gendersOf('5 привычек для утра', null)).toEqual(new Set([null]));
});
