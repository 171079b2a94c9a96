import { expect, test } from 'vitest';
import { subjectOf } from '#src/creative/words/from-library.ts';
import { appIn, appsOf, someBrief } from './copy-kit.ts';

/** What a hook is about for the app of a language that is for something else. */
function subjectFor(code: string, name: string, hook: string) {
  const app = appsOf(code).find((one) => one.name === name) ?? expect.fail(`No app ${name}.`);
  return subjectOf(someBrief({ language: code, hook, ...appIn(app) }));
}

test.each([
  ['ar', 'قرشين', '5 علامات أن هاتفك يدير يومك'],
  ['de', 'Groschenglas', '5 anzeichen, dass dein handy deinen tag bestimmt'],
  ['en', 'Tideline', '5 signs your phone runs your day'],
  ['es', 'Olla Lista', '5 señales de que tu móvil manda en tu día'],
  ['fr', 'Cagnottine', '5 signes que ton téléphone dirige tes journées'],
  ['hi', 'खर्चा पर्ची', '5 संकेत कि आपका फ़ोन आपका दिन चला रहा है'],
  ['id', 'Rantang', '5 tanda hp kamu yang ngatur harimu'],
  ['it', 'Salvadindino', '5 segnali che il tuo telefono decide le tue giornate'],
  ['ja', 'こつこつ帳', 'スマホに一日を支配されているサイン5選'],
  ['ko', '옷장반장', '휴대폰이 하루를 지배한다는 신호 5가지'],
  ['nl', 'Weekpot', '5 signalen dat je telefoon je dag bepaalt'],
  ['pl', 'Etacik', '5 oznak, że twój telefon rządzi twoim dniem'],
  ['pt', 'Marmitaria', '5 sinais de que o seu celular manda no seu dia'],
  ['ru', 'Мама Дышит', '5 признаков, что твой телефон управляет твоим днём'],
  ['th', 'ซองเงิน', '5 สัญญาณว่ามือถือคุมชีวิตคุณ'],
  ['tr', 'Tencerem', 'telefonun gününü yönettiğini gösteren 5 işaret'],
  ['vi', 'Heo Mập', '5 dấu hiệu chiếc điện thoại đang điều khiển ngày của bạn'],
  ['zh', '攒豆账本', '被手机控制的5个信号'],
])('%s: for %s “%s” is about the phone', (code, name, hook) => {
  expect(subjectFor(code, name, hook)?.topic).toBe('screen-time');
});

test.each([
  ['en', 'Coinpurr', '3 mistakes you make at the gym', 'fitness'],
  ['en', 'Coinpurr', '5 signs your skin barrier is damaged', 'skincare'],
  ['en', 'Coinpurr', '3 mistakes on your first marathon', 'running'],
  ['en', 'Coinpurr', '4 mistakes with your garden', 'plants'],
  ['en', 'Tideline', '3 mistakes in your CV', 'job-search'],
  ['en', 'Tideline', '4 mistakes you make on Instagram', 'marketing'],
  ['en', 'Leafling Club', 'just wait till you see the roots', 'plants'],
])('%s: for %s “%s” is about what it names itself, %s', (code, name, hook, topic) => {
  const subject = subjectFor(code, name, hook);
  expect([subject?.topic, subject?.narrow?.topic]).toEqual([topic, topic]);
});

test.each([
  ['fr', 'Fond de Frigo', 'un mois sans rien jeter', 'tales'],
  ['hi', 'यादपेटी', 'POV: मम्मी रिश्तेदारों', 'scenes'],
])('%s: for %s “%s” is still told as the app’s own field has it', (code, name, start, kind) => {
  const hook = appsOf(code)
    .flatMap(({ hooks }) => hooks)
    .find((one) => one.startsWith(start));
  expect(subjectFor(code, name, hook ?? expect.fail('No hook.'))?.narrow?.kind).toBe(kind);
});
