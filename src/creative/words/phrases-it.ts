import type { PhraseBank } from './phrase-bank.ts';

export const ITALIAN: PhraseBank = {
  hooks: {
    authentic: [
      'Finalmente ho aperto {app}.\nEcco la versione sincera.',
      'Quello che avrei voluto sapere\nprima di aprire {app}',
      'Niente copione, niente filtri:\nquesta è {app}.',
      'Stavo per scorrere oltre.\nPoi ho visto {app}.',
    ],
    witty: [
      'Ho detto «solo un’occhiata».\nEra un’ora fa.',
      'Hanno chiamato le mie scuse.\nNon sopportano {app}.',
      'Colpo di scena:\naprire {app} era la parte facile.',
      'Io: comincio lunedì.\n{app}: oggi è martedì.',
    ],
    professional: [
      '{app}, in breve',
      'Uno sguardo a {app}:\na cosa serve e a chi',
      'Vale un minuto della tua giornata:\n{app}',
      'Che cosa aspettarsi da {app}',
    ],
    warm: [
      'Se oggi è tutto pesante,\nquesto è per te.',
      'Una piccola cosa che può aiutare:\n{app}',
      'Per chi oggi ricomincia 💛',
      'Pensa a te, domani.\nComincia da qui.',
    ],
    casual: [
      'allora… {app} 👀',
      'Ti risparmio lo scroll:\necco {app}',
      'Al volo:\nhai già visto {app}?',
      'Perché nessuno mi ha mostrato\n{app} prima? 😅',
    ],
    educational: [
      'Come funziona {app},\npasso dopo passo',
      'È la prima volta con {app}?\nComincia da qui.',
      '{app}, in parole semplici',
      'Che cosa sapere su {app}\nprima di iniziare',
    ],
  },
  underTopic: ['Si comincia da qui.', 'La versione breve.', 'Che cosa aiuta davvero.', 'Da salvare.'],
  listHooks: [
    '{n} motivi per aprire {app} oggi',
    '{n} cose da sapere su {app}',
    '{n} piccoli motivi per provare {app}',
  ],
  questionHooks: ['Hai già provato {app}?', 'Rimandi ancora a domani?', 'E se cominciassi oggi?'],
  points: [
    'Non serve un piano perfetto per iniziare',
    'Bastano due minuti per un primo sguardo',
    'Una settimana di prova, poi si giudica',
    'Tieni quello che ti serve, salta il resto',
    'Comincia da una cosa. Una sola.',
    'Se è facile, ci torni',
    'Fai un giro. Senza fretta.',
    'Mostralo a chi te l’ha chiesto',
    'Il momento migliore era ieri. Va bene anche oggi.',
  ],
  questions: [
    'Perché non oggi?',
    'Che cosa ti frena?',
    'Quale proveresti per prima?',
    'A chi lo faresti vedere?',
  ],
  callsToAction: [
    'Prova {app} oggi',
    'Dai una settimana a {app}',
    'Apri {app} e guarda tu',
    'Comincia oggi con {app}',
    'Dai un’occhiata a {app}',
  ],
  captionLeads: {
    authentic: ['Niente discorsi, solo l’essenziale.', 'Lo pubblico per chi oggi ne ha bisogno.'],
    witty: ['Archiviato in: cose da fare prima.', 'Il tuo io del futuro ti saluta.'],
    professional: ['Una breve panoramica.', 'L’essenziale, in un solo post.'],
    warm: ['Anche un piccolo passo conta. Davvero.', 'Per te, se la settimana è stata lunga. 💛'],
    casual: ['Una cosa veloce per te 👇', 'Ok, questa merita un’occhiata.'],
    educational: ['Una piccola guida per iniziare.', 'Da salvare e seguire passo dopo passo.'],
  },
  captionEnds: [
    'Salvalo per dopo.',
    'Mandalo a chi ne ha bisogno.',
    'Seguici per altri consigli.',
    'Quale parte fa per te?',
  ],
  comments: [
    'Da quale cominceresti? 👇',
    'Scrivici da dove cominceresti. Leggiamo tutti i commenti.',
    'A chi lo manderesti? Taggalo qui 👇',
    'Domande su {app}? Scrivile qui.',
  ],
  tags: ['#consigli', '#app', '#ognigiorno', '#daprovare'],
  listOpeners: ['con', 'tra cui', 'come', 'offre'],
  and: ['e', 'ed', 'o'],
  clauseOpeners: ['per', 'perché', 'mentre', 'quando', 'senza', 'anche', 'che', 'con', 'e', 'ma', 'in'],
  also: ['Anche', 'Inoltre'],
  itself: ['L’app', "L'app", 'Questa app', 'L’applicazione', 'La nostra app'],
  smallWords:
    'il lo la i gli le di del della e che in un una per con da tuo tua tuoi è sono si non al alla come più senza o ogni ti ci nel sul'.split(
      ' ',
    ),
};
