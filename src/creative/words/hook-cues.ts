/** What a list is a list of; each is a part of a topic's file. */
export type Matter = 'tips' | 'mistakes' | 'signs' | 'benefits' | 'myths' | 'steps';

/** How hooks of one language tell what they promise. Parts of patterns, matched in lower case. */
export type HookCues = {
  /** Words for two to ten. */
  numbers: readonly string[];
  /** What lists are of, by what answers them. */
  nouns: Record<Matter, string>;
  /** Words of a hook that turn a list of things, habits or reasons into what went wrong. */
  wrong: string;
  /** Lengths of time, which are no list: "I did it for 30 days". */
  times: string;
};

/** By base language: those that have phrases and a library. */
export const HOOK_CUES: Record<string, HookCues> = {
  en: {
    numbers: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    nouns: {
      tips: 'things?|tips?|ways?|habits?|hacks?|rules?|ideas?|tricks?|lessons?|secrets?|routines?',
      mistakes: 'mistakes?|errors?|regrets?',
      signs: 'signs?|red flags?|symptoms?',
      benefits: 'reasons?|benefits?|perks?',
      myths: 'myths?|lies|misconceptions?',
      steps: 'steps?',
    },
    wrong: "stopp?(?:ed|ing)?|quit(?:ting)?|gave up|wish i|never|don't|can't|won't|not|wrong|ruin|fail",
    times: 'minutes?|hours?|days?|weeks?|months?|years?|mornings?|nights?',
  },
  de: {
    numbers: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
    nouns: {
      tips: 'dinge|sachen|tipps?|wege|gewohnheiten|hacks?|regeln|ideen|tricks?|lektionen|geheimnisse|routinen',
      mistakes: 'fehler[n]?|irrwege',
      signs: 'anzeichen|zeichen|red flags?|signale',
      benefits: 'gründe|vorteile',
      myths: 'mythen|lügen|irrtümer',
      steps: 'schritte',
    },
    wrong: 'nicht mehr|aufgehört|aufgeben|aufgibst|gelassen|nie|nicht|kein|falsch|scheiter',
    times: 'minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre',
  },
  es: {
    numbers: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
    nouns: {
      tips: 'cosas|consejos|tips?|formas|maneras|hábitos|trucos|reglas|ideas|lecciones|secretos|rutinas',
      mistakes: 'errores|fallos',
      signs: 'señales|red flags?|síntomas',
      benefits: 'razones|motivos|beneficios|ventajas',
      myths: 'mitos|mentiras',
      steps: 'pasos',
    },
    wrong: 'dej[eéo]|abandon|nunca|no|mal|fracas|ojalá',
    times: 'minutos?|horas?|días?|semanas?|mes(?:es)?|años?',
  },
  fr: {
    numbers: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    nouns: {
      tips: 'choses|trucs|conseils|façons|habitudes|astuces|règles|idées|leçons|secrets|routines',
      mistakes: 'erreurs|fautes',
      signs: 'signes|red flags?|signaux|symptômes',
      benefits: 'raisons|avantages|bienfaits',
      myths: 'mythes|mensonges|idées reçues',
      steps: 'étapes',
    },
    wrong: "arrêté|arrêter|abandonn|jamais|pas|plus|mal|rat(?:e|é)|j'aurais",
    times: 'minutes?|heures?|jours?|semaines?|mois|ans?|années?',
  },
  it: {
    numbers: ['due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'],
    nouns: {
      tips: 'cose|consigli|modi|abitudini|trucchi|regole|idee|lezioni|segreti|routine',
      mistakes: 'errori|sbagli',
      signs: 'segnali|segni|red flags?|sintomi',
      benefits: 'motivi|ragioni|vantaggi|benefici',
      myths: 'miti|bugie',
      steps: 'passi|passaggi',
    },
    wrong: 'smesso|lasciato|abbandon|mai|non|sbagli|fall',
    times: 'minuti|ore|ora|giorni|giorno|settiman[ae]|mes[ei]|ann[oi]',
  },
  pt: {
    numbers: ['dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'],
    nouns: {
      tips: 'coisas|dicas|formas|maneiras|jeitos|hábitos|truques|regras|ideias|lições|segredos|rotinas',
      mistakes: 'erros|falhas',
      signs: 'sinais|red flags?|sintomas',
      benefits: 'motivos|razões|benefícios|vantagens',
      myths: 'mitos|mentiras',
      steps: 'passos',
    },
    wrong: 'parei|larguei|abandon|desist|nunca|não|errad|falh|queria ter',
    times: 'minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?',
  },
};
