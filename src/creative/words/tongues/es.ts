import type { Tongue } from './tongue.ts';

export const SPANISH: Tongue = {
  locale: 'es',
  colon: ': ',
  edges: 'both',
  cues: {
    numbers: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
    counters: '',
    nouns: {
      tips: 'cosas(?! (?:al|por) d[ií]a)|cositas|consejos|tips?|formas|maneras|h[aá]bitos|trucos|truquitos|hacks?|reglas|ideas|lecciones|secretos|rutinas',
      mistakes: 'errores|fallos|metidas de pata',
      signs: 'se[nñ]ales|red flags?|banderas rojas|s[ií]ntomas',
      benefits: 'razones|motivos|beneficios|ventajas',
      myths: 'mitos|mentiras',
      steps: '(?<!mil )(?:pasos|pasitos)',
    },
    wrong:
      "(?<!(?<!\\p{L})(?:para|pa|pa'|de|decir|a|quien|quienes|cuando|si|aunque|y|o|no|nunca|sin) )(?:no(?!\\p{L})(?! (?:sab|conoc|te cuent|te dic|te puedes perder|quier))|dej(?:[eéoa]|amos|aste|ar) de|evit|nunca(?!\\p{L})|jam[aá]s|abandon|mal(?!\\p{L})|fracas|ojal[aá]|hubiera gustado|habría gustado|arruin|arrepient|arrepent|sabote|te frena|(?:se|te) (?:muer|est[aá]n? mur)|por l[ao]s (?:que|cuales) (?:siempre|sigues|est[aá]s|te cuesta|todo te))",
    times: 'minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|a[nñ]os?|mañanas|noches',
    days: 'días?',
    howTo:
      '(?<!(?:nadie|no sabía|no sé) [^.!?]*)(?:cómo|(?:^|¿|: ?|así es |te (?:cuento|explico|digo|enseño) )c[oó]mo) (?!mujer|ayer|lugar)(?:no )?\\p{L}*(?:[aei]r|ír)(?:[mts]e|l[aeo]s?|nos)*|cómo (?:puedes|puedo|hago para|se hace|le hago)|(?:la|el) (?:forma|manera|modo|método|metodo) m[aá]s (?:fácil|facil|rápid[ao]|rapid[ao]|simple|sencill[ao]) (?:de|para)|la mejor (?:forma|manera) de|guía (?:rápida |fácil |básica )?(?:para|de)|tutorial|paso a paso|te enseño a|aprende a',
    story:
      'c[oó]mo (?:(?:me|lo|la|le) )?(?:\\p{L}+[éí](?:(?<!así))|hice|pude|fui|tuve|puse|logre|deje|aprendi|consegui|pase)|cómo (?:(?:me|lo|la|le) )?(?!(?:algo|esto|eso|mismo|todo|uno|cuando|cuanto|nuestro|cambio|hago|puedo|tanto)(?!\\p{L}))\\p{L}{3,}o|prob[eé]|intent[eé]|lo intent[eé]|dej[eé]|empec[eé]|borr[eé]|renunci[eé]|me mud[eé]|viv[ií]|(?:me )?pas[eé] (?:de|un|una|\\d+)|d[ií]a \\d+ de|mi historia|storytime|historia real|(?:lo que|esto) (?:me )?pas[oó]|pas[oó] esto|pensaba que|pens[eé] que|cre[ií]a que|el d[ií]a (?:en )?que|sol[ií]a|llevo \\d+|estuve \\d+|un (?:mes|año) (?:\\p{L}+ndo|sin)',
    confession:
      'nadie (?:te |nos |me )?(?:habla|cuenta|cont[oó]|dice|dijo|avisa|avis[oó]|enseñ[aó]|explica|lo dice|quiere o[ií]r)|opini[oó]n (?:impopular|poco popular|polémica|polemica)|unpopular opinion|hot take|me equivoqu[eé]|estaba equivocad[ao]|la (?:pura |cruda )?verdad (?:sobre|de|es que)|seamos (?:honest|sincer)\\p{L}+|(?:voy a|te voy a) ser (?:honest|sincer)\\p{L}+|dej(?:a|en|ad|emos) de (?:creer|pensar|decir)|confesi[oó]n|confieso|tengo que (?:confesar|admitir|decirlo)|sobrevalorad\\p{L}+|infravalorad\\p{L}+|subestimad\\p{L}+|alguien (?:tenía|tenia) que decirlo|lo digo y (?:ya|lo sostengo)|me da igual lo que',
    comparison:
      'versus|comparad[ao] con|en vez de|en lugar de|(?:cu[aá]l|qu[eé]) (?:es|era|será|te parece) (?:el |la )?mejor|mejor que(?! nunca)|peor que(?! nunca)|qu[eé] prefieres|diferencias? entre',
    beforeAfter:
      'antes ?:.* (?:ahora|despu[eé]s) ?:|antes y despu[eé]s|antes ?/ ?despu[eé]s|antes vs\\.? (?:despu[eé]s|ahora)|antes y ahora|glow ?up',
    challenge:
      '(?<!(?:hice|prob[eé]|termin[eé]|complet[eé]|intent[eé]) (?:el |un |este )?)retos?|te reto|desaf[ií]os?|te desaf[ií]o|challenge|a que no|te atreves|(?:prueba|haz|intenta) esto (?:por|durante|una|\\d+)|pru[eé]balo (?:por|durante|una|\\d+)',
    announcement:
      'presentamos|te presento|les presento|ya est[aá]n? (?:aqu[ií]|disponibles?)|ya disponible|disponible ya|ya salió|ya llegó|acab(?:amos|o) de (?:lanzar|publicar|estrenar)|acaba de (?:salir|llegar)|reci[eé]n (?:salid|llegad|lanzad|estrenad)[ao]s?|lanzamos|lanzamiento|estrenamos|estreno|novedad(?:es)?|nuev[ao] (?:función|funcion|sección|seccion|app|versión|version)|dile hola a|por fin (?:llegó|llega|está aquí)',
  },
  phrases: {
    hooks: {
      authentic: [
        'Sin guion y sin filtros:\nesto es {app}.',
        '{app}, tal cual:\nsin drama y sin discurso',
        'No es para todo el mundo.\nQuizá sí para ti: {app}',
        'Antes de seguir deslizando:\n{app}, en un minuto',
      ],
      witty: [
        'Llamaron tus excusas.\nNo les hace gracia {app}.',
        'Giro inesperado:\nabrir {app} era la parte fácil.',
        'Tú: empiezo el lunes.\n{app}: hoy es martes.',
        '“Luego” no es un día de la semana.\n(Firmado: {app})',
      ],
      professional: [
        '{app}, en pocas palabras',
        'Un vistazo a {app}:\nqué hace y para quién es',
        'Merece un minuto de tu día:\n{app}',
        'Qué puedes esperar de {app}',
      ],
      warm: [
        'Si hoy se te hace cuesta arriba,\nesto es para ti.',
        'Algo pequeño que quizá te ayude:\n{app}',
        'Para quien vuelve a empezar hoy 💛',
        'Hazle un favor a tu yo de mañana.\nEmpieza aquí.',
      ],
      casual: [
        'a ver… {app} 👀',
        'Te ahorro el scroll:\nesto es {app}',
        'Pregunta rápida:\n¿conoces {app}?',
        'Para aquí un segundo.\nEsto es {app}. 👀',
      ],
      educational: [
        'Cómo funciona {app},\npaso a paso',
        '¿Empiezas con {app}?\nMira esto primero.',
        '{app}, sin tecnicismos',
        'Lo que conviene saber de {app}\nantes de empezar',
      ],
    },
    underTopic: ['Empieza por aquí.', 'La versión corta.', 'Lo que de verdad ayuda.', 'Guárdate esto.'],
    topicHooks: [
      '{topic}:\n{n} cosas que sí ayudan',
      '{topic}:\n{n} errores que comete casi todo el mundo',
      '{topic}:\n{n} hábitos pequeños para copiar',
      '{topic}:\n{n} mitos que ya puedes olvidar',
      '{topic}:\n{n} pasos para tu primera semana',
      '{topic}:\n{n} señales de que toca cambiar algo',
      '{topic}:\n{n} razones para empezar con poco',
      'POV: {topic},\npero esta vez va en serio',
      '{topic}:\n¿qué le dirías a quien empieza hoy?',
    ],
    listHooks: [
      '{n} razones para abrir {app} hoy',
      '{n} cosas que conviene saber de {app}',
      '{n} pequeñas razones para probar {app}',
    ],
    questionHooks: ['¿Ya conoces {app}?', '¿Sigues dejándolo para mañana?', '¿Y si empiezas hoy?'],
    points: [
      'No hace falta un plan perfecto para empezar',
      'Dos minutos bastan para un primer vistazo',
      'Dale una semana antes de juzgar',
      'Quédate con lo que te sirva y sáltate el resto',
      'Empieza por una cosa. Solo una.',
      'Si resulta fácil, vuelves',
      'Date una vuelta. Sin prisa.',
      'Enséñaselo a quien te preguntó',
      'El mejor día era ayer. Hoy también vale.',
    ],
    questions: [
      '¿Por qué no hoy?',
      '¿Qué te frena?',
      '¿Cuál probarías primero?',
      '¿A quién se lo enseñarías?',
    ],
    labels: {
      day: 'Día {n}',
      week: 'Semana {n}',
      before: 'Antes',
      after: 'Después',
      myth: 'Mito',
    },
    callsToAction: [
      'Prueba {app} hoy',
      'Dale una semana a {app}',
      'Abre {app} y juzga tú',
      'Empieza hoy con {app}',
      'Échale un vistazo a {app}',
    ],
    captionLeads: {
      authentic: ['Sin discursos: esto es lo que hay.', 'Para quien lo necesite hoy.'],
      witty: ['Carpeta: cosas que eran para ayer.', 'Tu yo del futuro te manda saludos.'],
      professional: ['Un resumen breve.', 'Lo esencial, en una sola publicación.'],
      warm: ['Ir despacio también cuenta. De verdad.', 'Para ti, si la semana se te hizo larga. 💛'],
      casual: ['Cortito y al grano 👇', 'Mira, esto merece un vistazo.'],
      educational: ['Una guía corta para empezar.', 'Guárdalo y ve paso a paso.'],
    },
    captionEnds: [
      'Guárdalo para luego.',
      'Mándaselo a quien le haga falta.',
      'Mándaselo a tu yo del futuro.',
      '¿Con qué parte te quedas?',
    ],
    comments: [
      '¿Por cuál empezarías? 👇',
      '¿Por dónde empezarías? En una palabra 👇',
      '¿A quién se lo mandarías? Etiqueta aquí 👇',
      '¿Cuál sería tu primera duda sobre {app}?',
    ],
    tags: ['#consejos', '#apps', '#diaadia', '#pasoapaso'],
    listOpeners: [],
    and: ['y', 'e', 'o', 'u'],
    clauseOpeners: [
      'para',
      'porque',
      'mientras',
      'cuando',
      'sin',
      'sobre',
      'aunque',
      '(?<!\\s(?:l[aeo]s?|el|de|en|a)\\s)que',
      'con',
      'y',
      'pero',
      'en',
    ],
    also: ['También', 'Además'],
    itself: ['La app', 'Esta app', 'La aplicación', 'Esta aplicación', 'Nuestra app', 'Nuestra aplicación'],
    smallWords:
      'y la de el en que a un una con lo no se las te por los para qué más antes es sin del me al ya día tu hay cada dos todo tres si alguien algo nadie minutos o casa noche solo quien siempre semana hora diez deja vez nada hasta tarde cuando mañana otra tienes teléfono hace menos mejor gente le mismo está primera cinco mira cuenta casi pregunta mes después pon también son veces días otro sabes'.split(
        ' ',
      ),
    leftOut: [
      't[eé]rminos (?:de (?:uso|servicio)|y condiciones)|condiciones (?:de uso|del servicio|generales)|pol[ií]tica de (?:privacidad|cookies)|aviso legal|(?:acuerdo|contrato) de licencia|eula|derechos reservados|marcas? (?:registradas?|comercial(?:es)?)|copyright|derechos de autor|rgpd|gdpr|descargo de responsabilidad|no (?:sustituye|reemplaza|constituye|es un?) .{0,40}(?:m[eé]dic|financier|legal|profesional)',
      'suscripci[oó]n (?:mensual|anual|semanal|premium|pro|autom|se |requerida|opcional)|(?:con|requiere|mediante|opci[oó]n de|sin) (?:una )?suscripci[oó]n|suscr[ií]bete|renovaci[oó]n autom|se renueva|se renovar[aá]|(?:prueba|d[ií]as|semana|mes) (?:de prueba|gratis|gratuit)|prueba gratu?i?ta|compras? (?:integradas?|dentro de|in-app)|(?:plan|pago|cuota|tarifa|acceso) (?:mensual|anual|semanal|[uú]nico|vitalicio|premium|pro)(?!\\p{L})|versi[oó]n (?:premium|pro|de pago|gratuita|completa)|hazte premium|\\d\\s?(?:€|us\\$|usd|eur|euros|d[oó]lares|pesos)|[€$]\\s?\\d|se (?:te )?(?:cobra|cobrar[aá]|cargar[aá])(?!\\p{L})|reembols|descuento (?:del|de) \\d|\\d ?% de descuento|oferta (?:especial|limitada|de lanzamiento)|cuenta de (?:itunes|apple|google)',
      'cont[aá]cta(?:nos|te)|contacta con (?:nosotros|nuestr|el equipo|soporte)|cont[aá]ctenos|escr[ií]b(?:e|a)nos|soporte (?:t[eé]cnico|al cliente)|(?:equipo|correo) de soporte|atenci[oó]n al (?:cliente|usuario)|servicio al cliente|s[ií]g(?:ue|a)nos|vis[ií]tanos|(?:visita|consulta|entra en) nuestr[ao] (?:web|p[aá]gina|sitio)|centro de ayuda|(?:cu[eé]nta|m[aá]nda|env[ií]a|d[ií])nos|(?:preguntas?|dudas?|sugerencias?)\\?|[\\p{L}\\d._-]+@[\\p{L}\\d-]+\\.|https?:|www\\.',
      'versi[oó]n \\d|novedades (?:de|en) (?:la|esta) (?:versi[oó]n|actualizaci[oó]n)|correcci[oó]n(?:es)? de (?:errores|fallos)|(?:errores|fallos) corregidos|(?:[uú]ltima|nueva|esta) (?:actualizaci[oó]n|versi[oó]n)|notas de (?:la )?versi[oó]n|registro de cambios',
      'app store|google play|play store|appgallery|desc[aá]rga(?:la|lo|te|tela|telo)(?!\\p{L})|descarg(?:a|ue|ad|uen) (?:ya|hoy|ahora|gratis|la app|nuestra app|la aplicaci[oó]n)|disponible (?:en|para) (?:ios|iphone|android|google|la app|todas las tiendas)',
      'premiad[ao]s?(?!\\p{L})|(?:en|de) los premios|salimos en|(?:programa|revista|canal|peri[oó]dico) de (?:radio|tele|tv|moda|tecnolog)|mejor app (?:de|para) .{2,30} (?:en|seg[uú]n)(?!\\p{L})|galard[oó]n|galardonad|ganador\\p{L}* de(?:l)? |premio (?:a (?:la )?mejor|al mejor|nacional|internacional)|app del? (?:d[ií]a|a[nñ]o|mes|la semana)|app de la semana|mejor(?:es)? apps? (?:de|del) (?:\\d|a[nñ]o|mundo)|destacada (?:por|en) |(?:elegida|seleccionada) por (?:apple|google)|selecci[oó]n de(?:l editor| los editores)|como se (?:ve|vio) en|en la prensa|la prensa (?:ha dicho|dice|habla)|forbes|techcrunch|el pa[ií]s dice',
      '^(?:(?! y )[^,;:.]){1,30} l[oa]s (?!(?:que|de)(?!\\p{L})|\\p{L}*s(?!\\p{L}))\\p{L}+[ae](?!\\p{L})|(?:\\d{3,}|\\d[\\d.,]*\\s?(?:mil(?:l[oó]n|lones)?|k|m)|\\d{1,3}[.,]\\d{3}|(?<!\\p{L})miles|millones|cientos)\\+?(?: de)? (?:usuari[ao]s|personas|familias|descargas|clientes|rese[nñ]as|opiniones|valoraciones|estudiantes)|(?:5|cinco|\\d[.,]\\d) estrellas|(?:deja|d[eé]janos|escribe) (?:una|tu) (?:rese[nñ]a|valoraci[oó]n|opini[oó]n)|(?:calif[ií]ca|val[oó]ra|punt[uú]a)nos|valoraci[oó]n media|rese[nñ]as de (?:usuari|clientes)|testimonios?(?!\\p{L})|[uú]nete a (?:m[aá]s de|los? \\d|las? \\d|miles|millones|la comunidad de)|la app (?:favorita|preferida) de',
      'requiere (?:ios|ipados|android|macos|iphone|un (?:iphone|dispositivo|m[oó]vil)|conexi[oó]n|internet)|(?:necesitas|se necesita|necesaria) (?:ios|android|conexi[oó]n|internet)|compatible con|ios \\d|android \\d|apple watch|ipad|dispositivos compatibles|funciona en (?:ios|android|iphone|todos los dispositivos)|requisitos (?:m[ií]nimos|del sistema)',
    ],
  },
};
