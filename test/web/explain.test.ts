import { describe, expect, test } from 'vitest';
import { createMediaUploadInput } from '#src/domain/inputs/media.ts';
import { parseInput } from '#src/domain/inputs/parse.ts';
import { updateProjectInput } from '#src/domain/inputs/project.ts';
import { slideshowBuildInput } from '#src/domain/inputs/slideshow-build.ts';
import { connectSocialAccountInput } from '#src/domain/inputs/social-account.ts';
import { faultOf, ISSUE_CODES, ISSUES } from '#src/domain/issues.ts';
import { captionFault } from '#src/domain/platforms.ts';
import { PRECONDITIONS } from '#src/domain/preconditions.ts';
import { ERROR_CODES, ValidationError } from '#src/domain/refusals.ts';
import { explain, explainFailure, explainIssues, explainWarning } from '#src/web/words/explain.ts';
import * as german from '#src/web/words/german.ts';

/** What the gateway refuses of a request, as the console says it. */
function refused(act: () => unknown, language: 'en' | 'de' = 'de'): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ValidationError) return explainIssues(language, error.issues);
    throw error;
  }
  throw new Error('Nothing is refused.');
}

const projectId = 'prj_1';

describe('the German console says in German', () => {
  test('what is wrong with a project', () => {
    const project = {
      projectId,
      appDescription: 'a'.repeat(4_001),
      tagline: ' ',
      primaryLanguage: 'Deutsch!',
      brandStyle: { accent: 'red' },
    };
    expect(refused(() => parseInput(updateProjectInput, project))).toEqual([
      'Was die App kann: ist länger als 4000 Zeichen',
      'Slogan: ist leer',
      'brandStyle.accent: ist keine Farbe wie „#0a7d5c“',
      'Sprache der Beiträge: ist kein Kürzel einer Sprache wie „de“ oder „pt-BR“',
    ]);
  });

  test('what is wrong with a start', () => {
    const start = { projectId, slides: [{ text: '' }, { text: 'b'.repeat(301) }], unknown: 1 };
    expect(refused(() => parseInput(slideshowBuildInput, start))).toEqual([
      'Eröffnung: fehlt',
      'Folie 1: ist leer',
      'Folie 2: ist länger als 300 Zeichen',
      'unknown: ist nicht bekannt',
    ]);
  });

  test('what is wrong with an account or a file', () => {
    const account = { projectId, platform: 'tiktok', handle: 'a b' };
    expect(refused(() => parseInput(connectSocialAccountInput, account))).toEqual([
      'Name des Kontos: darf nur 1 bis 100 Buchstaben, Ziffern, Punkte, Unter- und Bindestriche haben',
    ]);
    const file = { projectId, role: 'logo', filename: 'a', mimeType: 'video/mp4', sizeBytes: 6_000_000 };
    expect(refused(() => parseInput(createMediaUploadInput, file))).toEqual([
      expect.stringMatching(/^Ist video\/mp4; „Logo“ nimmt image\/png, /),
      'Ist größer als 5 MB, die Grenze für „Logo“',
    ]);
  });

  test('that a caption is too long for where it goes', () => {
    const fault = captionFault('tiktok', 'a'.repeat(2_201));
    if (!fault) throw new Error('It is taken.');
    expect(explainIssues('de', [{ path: 'targets.0.socialAccountId', ...fault }])).toEqual([
      'Der Begleittext hat 2201 UTF-16-Einheiten; TikTok nimmt 2200',
    ]);
  });

  test.each(ERROR_CODES)('every refusal: %s', (code) => {
    const said = explain('de', { code, message: 'English.' });
    expect(said).not.toBe('English.');
  });

  test.each(Object.keys(PRECONDITIONS))('every precondition: %s', (detailCode) => {
    expect(explain('de', { code: 'VALIDATION', detailCode, message: 'English.' })).not.toBe('English.');
  });

  test('why work failed, with what only the gateway knows', () => {
    const failed = (code: string) => explainFailure('de', { code, message: 'a.png is gone.' });
    expect(failed('RENDER_FAILED')).toBe('Der Beitrag ließ sich nicht rendern.');
    expect(failed('SOURCE_UNREADABLE')).toMatch(/ließ sich nicht lesen: a\.png is gone\.$/);
    expect(explain('de', { code: 'NEWER_THAN_THIS', message: 'English.' })).toBe('English.');
    expect(failed('NEWER_THAN_THIS')).toBe('a.png is gone.');
  });

  test('what of a post or a file could be better', () => {
    const warned = (code: string) => explainWarning('de', { code, message: 'outputs: none.' });
    expect(warned('CREDITS_SHORT')).toBe('Das Guthaben reicht gerade nicht.');
    expect(warned('SOUND_LEFT_OUT')).toMatch(/ohne ihn\.$/);
    expect(warned('BRIEF_FIELD_UNUSED')).toMatch(/keinen Platz: outputs: none\.$/);
    expect(warned('NEWER_THAN_THIS')).toBe('outputs: none.');
    expect(explainWarning('en', { code: 'CREDITS_SHORT', message: 'English.' })).toBe('English.');
  });
});

const places = (sentence: string) => new Set(sentence.match(/\{\d\}/g));

test.each(ISSUE_CODES)('a German sentence names the same values: %s', (code) => {
  expect(places(german.ISSUES[code])).toEqual(places(ISSUES[code]));
});

test('in English, and of what has no code, the gateway is heard itself', () => {
  const issue = { path: 'hook', ...faultOf('TOO_LONG', 300) };
  expect(explainIssues('en', [issue])).toEqual(['Opening line: is longer than 300 characters']);
  expect(explainIssues('de', [{ path: 'brief.odd', message: 'is {0} odd' }])).toEqual([
    'brief.odd: is {0} odd',
  ]);
  expect(explainIssues('de', [{ path: '', message: 'is odd', code: 'NEWER_THAN_THIS' }])).toEqual(['Is odd']);
});
