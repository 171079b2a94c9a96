import { ARABIC } from './ar.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { HINDI } from './hi.ts';
import { INDONESIAN } from './id.ts';
import { ITALIAN } from './it.ts';
import { JAPANESE } from './ja.ts';
import { KOREAN } from './ko.ts';
import { DUTCH } from './nl.ts';
import { POLISH } from './pl.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { THAI } from './th.ts';
import type { Tongue } from './tongue.ts';
import { TURKISH } from './tr.ts';
import { VIETNAMESE } from './vi.ts';
import { CHINESE } from './zh.ts';

/** By base language: those the embedded writer speaks. */
export const TONGUES: Record<string, Tongue> = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  pl: POLISH,
  tr: TURKISH,
  ru: RUSSIAN,
  ja: JAPANESE,
  ko: KOREAN,
  zh: CHINESE,
  ar: ARABIC,
  hi: HINDI,
  id: INDONESIAN,
  vi: VIETNAMESE,
  th: THAI,
};
