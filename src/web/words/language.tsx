import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { browser, useKept } from '../base/kept.ts';
import { type Language, say, type Values, type Word } from './table.ts';

const fromBrowser = (): Language => (navigator.language.startsWith('de') ? 'de' : 'en');

type Speaking = { language: Language; setLanguage: (language: Language) => void };
const Context = createContext<Speaking>({ language: 'en', setLanguage: () => {} });

/** All below it speaks the language that somebody chose, else the browser's. */
export function Speaks({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useKept<Language>('language', fromBrowser(), browser);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Context value={{ language, setLanguage }}>{children}</Context>;
}

export const useSpeaking = (): Speaking => useContext(Context);

export type Say = (word: Word, values?: Values) => string;

/** Says a text of the table, with values in the places of `{name}`. */
export function useSay(): Say {
  const { language } = useSpeaking();
  return (word, values) => say(language, word, values);
}

/** Numbers, sizes and times as the language writes them. */
export function useFormats() {
  const { language } = useSpeaking();
  return {
    number: (value: number) => value.toLocaleString(language),
    size: (bytes: number) =>
      (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: bytes < 1e6 ? 2 : 1 }) + ' MB',
    rate: (bytes: number, ms: number) =>
      ((bytes * 8) / ms / 1000).toLocaleString(language, { maximumFractionDigits: 1 }) + ' Mbit/s',
    time: (instant: string) =>
      new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
    seconds: (ms: number) =>
      (ms / 1000).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }) + ' s',
  };
}
