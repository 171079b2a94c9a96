import type { PhraseBank } from './phrase-bank.ts';

export const SPANISH: PhraseBank = {
  hooks: {
    authentic: [
      'Por fin abrí {app}.\nTe cuento la verdad.',
      'Lo que me habría gustado saber\nantes de abrir {app}',
      'Sin guion y sin filtros:\nesto es {app}.',
      'Casi paso de largo.\nMenos mal que probé {app}.',
    ],
    witty: [
      'Dije «solo un vistazo».\nDe eso hace una hora.',
      'Mis excusas han llamado.\nNo están contentas con {app}.',
      'Giro inesperado:\nabrir {app} era la parte fácil.',
      'Yo: empiezo el lunes.\n{app}: hoy es martes.',
    ],
    professional: [
      '{app}, en pocas palabras',
      'Un vistazo a {app}:\nqué hace y para quién es',
      'Merece un minuto de tu día:\n{app}',
      'Qué puedes esperar de {app}',
    ],
    warm: [
      'Si hoy se te hace cuesta arriba,\nesto es para ti.',
      'Algo pequeño que puede ayudarte:\n{app}',
      'Para quien vuelve a empezar hoy 💛',
      'Piensa en tu yo de mañana.\nEmpieza aquí.',
    ],
    casual: [
      'a ver… {app} 👀',
      'Te ahorro el scroll:\nesto es {app}',
      'Pregunta rápida:\n¿ya has visto {app}?',
      '¿Por qué nadie me había enseñado\n{app} antes? 😅',
    ],
    educational: [
      'Cómo funciona {app},\npaso a paso',
      '¿Acabas de descubrir {app}?\nEmpieza por aquí.',
      '{app}, explicado fácil',
      'Lo que conviene saber de {app}\nantes de empezar',
    ],
  },
  underTopic: ['Empieza por aquí.', 'La versión corta.', 'Lo que de verdad ayuda.', 'Guárdate esto.'],
  listHooks: [
    '{n} razones para abrir {app} hoy',
    '{n} cosas que saber de {app}',
    '{n} pequeñas razones para probar {app}',
  ],
  questionHooks: ['¿Ya has probado {app}?', '¿Sigues dejándolo para mañana?', '¿Y si empiezas hoy?'],
  points: [
    'No hace falta un plan perfecto para empezar',
    'Dos minutos bastan para un primer vistazo',
    'Dale una semana antes de juzgar',
    'Quédate con lo que te sirva y salta el resto',
    'Empieza por una cosa. Solo una.',
    'Si resulta fácil, vuelves',
    'Date una vuelta. Sin prisa.',
    'Enséñaselo a quien te preguntó',
    'El mejor momento fue ayer. Hoy también vale.',
  ],
  questions: ['¿Por qué no hoy?', '¿Qué te frena?', '¿Cuál probarías primero?', '¿A quién se lo enseñarías?'],
  callsToAction: [
    'Prueba {app} hoy',
    'Dale una semana a {app}',
    'Abre {app} y compruébalo',
    'Empieza hoy con {app}',
    'Échale un vistazo a {app}',
  ],
  captionLeads: {
    authentic: ['Sin grandes discursos: esto es lo que hay.', 'Lo comparto por si hoy te hace falta.'],
    witty: ['Archivado en: cosas que debí hacer antes.', 'Tu yo del futuro te manda saludos.'],
    professional: ['Un resumen breve.', 'Lo esencial, en una sola publicación.'],
    warm: ['Un paso pequeño también cuenta. De verdad.', 'Para ti, si la semana ha sido larga. 💛'],
    casual: ['Una rápida para ti 👇', 'Vale, esto merece un vistazo.'],
    educational: ['Una guía corta para empezar.', 'Guárdalo y ve paso a paso.'],
  },
  captionEnds: [
    'Guárdalo para luego.',
    'Mándaselo a quien le haga falta.',
    'Síguenos para ver más.',
    '¿Con qué parte te quedas?',
  ],
  comments: [
    '¿Por cuál empezarías? 👇',
    'Cuéntanos por dónde empezarías. Leemos todos los comentarios.',
    '¿A quién se lo mandarías? Etiqueta aquí 👇',
    '¿Dudas sobre {app}? Pregunta aquí mismo.',
  ],
  tags: ['#consejos', '#apps', '#diaadia', '#recomendado'],
  listOpeners: ['con', 'incluye', 'como', 'ofrece', 'tienes'],
  and: ['y', 'e', 'o'],
  clauseOpeners: ['para', 'porque', 'mientras', 'cuando', 'sin', 'aunque', 'que', 'con', 'y', 'pero', 'en'],
  also: ['También', 'Además'],
  itself: ['La app', 'Esta app', 'La aplicación', 'Nuestra app'],
  smallWords:
    'el la los las de del y que en un una para con por tu tus es son se no lo al como más sin sus su o cada te ti nos desde'.split(
      ' ',
    ),
};
