import { plainText } from './plain-text.ts';

/** What the grammar of a hook says of who speaks. */
export type SpeaksAs = 'female' | 'male';

/** By language: words, on plain text, by which a woman and a man speak of themselves; looked for in this order. */
const SPOKEN: Record<string, readonly (readonly [SpeaksAs, RegExp])[]> = {
  ar: [
    [
      'female',
      /(?<!\p{L})(?:[أا]نا|كنت|صرت)\s+(?!م[رد]ة|مدينة)(?:\p{L}+انة|\p{L}ا\p{L}{1,2}ي?ة|م\p{L}{2,}ة)(?!\p{L})/u,
    ],
    ['male', /(?<!\p{L})(?:[أا]نا|كنت|صرت)\s+\p{L}{2,}ان(?!\p{L})/u],
  ],
  es: [
    [
      'female',
      /(?<!\p{L})(?:estoy|estaba|estuve|me (?:siento|quedé|quede|sentía|sentia)|soy|era)\s+(?:(?:muy|tan|super|re|más|mas|ya)\s+)?\p{L}{2,}[aií]da(?!\p{L})|(?<!\p{L})(?:yo|mí|mi) misma(?!\p{L})|(?<!\p{L})(?:viajé|viaje|viajo|vivo|vivía|vivia|me fui) sola(?!\p{L})/u,
    ],
    [
      'male',
      /(?<!\p{L})(?:estoy|estaba|estuve|me (?:siento|quedé|quede|sentía|sentia)|soy|era)\s+(?:(?:muy|tan|super|re|más|mas|ya)\s+)?\p{L}{2,}[aií]do(?!\p{L})|(?<!\p{L})(?:yo|mí|mi) mismo(?!\p{L})|(?<!\p{L})(?:viajé|viaje|viajo|vivo|vivía|vivia|me fui) solo(?!\p{L})/u,
    ],
  ],
  fr: [
    [
      'female',
      /(?<!\p{L})(?:je (?:me )?suis|j['’]étais|chuis|je me sens)\s+(?:(?:pas|trop|tellement|enfin|déjà|vraiment|très|toujours)\s+)?(?:\p{L}+(?:ée|euse|ète)|pr[iê]se|prête|perdue|sûre|devenue|venue|partie|sortie|mise|contente|seule|inscrite)(?!\p{L})/u,
    ],
    [
      'male',
      /(?<!\p{L})(?:je (?:me )?suis|j['’]étais|chuis|je me sens)\s+(?:(?:pas|trop|tellement|enfin|déjà|vraiment|très|toujours)\s+)?(?:\p{L}+(?:[^\P{L}e]é|eux)|prêt|perdu|sûr|devenu|venu|parti|sorti|mis|content|seul|inscrit)(?!\p{L})/u,
    ],
  ],
  hi: [
    [
      'female',
      /(?:\p{L}\p{M}*)+ती\s+(?:हूँ|हूं)|(?:रही|गई|गयी|चुकी)\s+(?:हूँ|हूं)|मैं\s[^।.!?]*(?:ती|रही|गई|गयी|चुकी)\s+थी/u,
    ],
    ['male', /(?:\p{L}\p{M}*)+ता\s+(?:हूँ|हूं)|(?:रहा|गया|चुका)\s+(?:हूँ|हूं)|मैं\s[^।.!?]*(?:ता|रहा|गया|चुका)\s+था/u],
  ],
  it: [
    [
      'female',
      /(?<!\p{L})(?:mi )?(?:sono|ero)\s+(?:(?:già|gia|così|cosi|troppo|molto|sempre|finalmente)\s+)?(?:\p{L}{2,}[aiu]ta|iscritta|stanca|persa|rimasta|presa|messa)(?!\p{L})|(?<!\p{L})(?:viaggio|vivo|parto) da sola(?!\p{L})|(?<!\p{L})me stessa(?!\p{L})/u,
    ],
    [
      'male',
      /(?<!\p{L})(?:mi )?(?:sono|ero)\s+(?:(?:già|gia|così|cosi|troppo|molto|sempre|finalmente)\s+)?(?:\p{L}{2,}[aiu]to|iscritto|stanco|perso|rimasto|preso|messo)(?!\p{L})|(?<!\p{L})(?:viaggio|vivo|parto) da solo(?!\p{L})|(?<!\p{L})me stesso(?!\p{L})/u,
    ],
  ],
  pl: [
    ['female', /(?<!\p{L})\p{L}*[aeiyąęuó]łam(?!\p{L})/u],
    ['male', /(?<!\p{L})(?!tyłem|całem|czołem|kołem|dołem|aniołem)\p{L}*[aeiyąęuó]łem(?!\p{L})/u],
  ],
  pt: [
    [
      'female',
      /(?<!\p{L})(?:(?:eu )?(?:estou|estava|tô|to|tava|fiquei|me sinto|me sentia|sou|era))\s+(?:(?:muito|tão|tao|super|já|ja|bem)\s+)?\p{L}{2,}[aií]da(?!\p{L})|(?<!\p{L})(?:eu|mim) mesma(?!\p{L})|(?<!\p{L})sozinha(?!\p{L})/u,
    ],
    [
      'male',
      /(?<!\p{L})(?:(?:eu )?(?:estou|estava|tô|to|tava|fiquei|me sinto|me sentia|sou|era))\s+(?:(?:muito|tão|tao|super|já|ja|bem)\s+)?\p{L}{2,}[aií]do(?!\p{L})|(?<!\p{L})(?:eu|mim) mesmo(?!\p{L})|(?<!\p{L})sozinho(?!\p{L})/u,
    ],
  ],
};

/** Words of time and the like before a verb of somebody who leaves the word for "I" away. */
const RU_BEFORE =
  '(?:я|не|уже|как|пока|вчера|сегодня|наконец|впервые|весь|всю|все|целый|целую|каждый|каждую|кажд\\p{L}+|месяц\\p{L}*|недел\\p{L}*|год\\p{L}?|лет|день|дня|дней|утро|вечер\\p{L}*|ноч\\p{L}+|сама|сам|один|одну|два|две|три|первый|первую|за|по|в|на|зря|раз|pov|\\d+)[\\s,:.]+';
const RU_NOUNS = 'начал|сил|дел|школ|зеркал|одеял|стекл|похвал|акул|скал|шкал|игл|тел|бел|прибыл|стал';
const RU_VERB = (ending: string) =>
  new RegExp(`^(?:${RU_BEFORE})*(?!(?:${RU_NOUNS})а?(?!\\p{L}))\\p{L}{2,}[аяиеыоу]${ending}(?!\\p{L})`, 'u');
const RUSSIAN: readonly (readonly [SpeaksAs, RegExp])[] = [
  ['female', RU_VERB('ла(?:сь)?')],
  ['male', RU_VERB('л(?:ся)?')],
];

/** Of whoever speaks in a hook, where its grammar shows whether a woman or a man does; null where it does not. */
export function genderOf(hook: string, language: string): SpeaksAs | null {
  const [code = ''] = language.toLowerCase().split('-');
  const text = plainText(hook, code);
  const spoken = code === 'ru' ? RUSSIAN : (SPOKEN[code] ?? []);
  return spoken.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
