import { describe, expect, test } from 'vitest';
import { termsOf } from '#src/safety/categories.ts';
import { skeletonOf } from '#src/safety/fold.ts';
import { HELD_BACK, PICKS } from '#src/safety/list-picks.ts';
import { LISTS } from '#src/safety/lists.ts';
import { findWords, termTree } from '#src/safety/matcher.ts';
import { OWN_TERMS } from '#src/safety/rules.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { NEVER } from '#test/kit/never.ts';

const moderation = createEmbeddedModeration();
const review = (text: string) => moderation.review([{ field: 'hook', text }], NEVER);
const own = termTree(OWN_TERMS);

type Line = [text: string, category: string];

/** Language → lines of which each is refused thanks to its list alone; `|` marks the words to blame. */
const REFUSED: Record<keyof typeof PICKS, Line[]> = {
  spanish: [
    ['no seas |gilipollas|, apúntate ya', 'harassment'],
    ['eres un |pendejo| si no lo pruebas', 'harassment'],
    ['todos unos |cabrones|', 'harassment'],
    ['|v3t3 a la m13rd4|', 'harassment'],
    ['qué |m i e r d a| de app', 'profanity'],
    ['vamos a |f0llar| esta noche', 'sexual'],
    ['menudo |mаricón|', 'hate'],
    ['sois unos |soplapollas|', 'harassment'],
  ],
  portuguese: [
    ['que |caralho| é esse', 'profanity'],
    ['é |fodido| demais', 'profanity'],
    ['seu |c4ralh0|', 'profanity'],
    ['olha o |viadinho|', 'hate'],
    ['mostra a |buceta|', 'sexual'],
    ['seu |cuzão|, compra logo', 'harassment'],
    ['seus |a r r o m b a d o s|', 'harassment'],
    ['vai, |filho da puta|', 'harassment'],
  ],
  french: [
    ['espèce de |connard|, clique ici', 'harassment'],
    ['quelle bande d’|enculés|', 'harassment'],
    ['ça me fait |chier|', 'profanity'],
    ['quel |enf0iré|', 'harassment'],
    ['|p u t a i n| de code promo', 'profanity'],
    ['sale |bougnoule|', 'hate'],
    ['ils vont se |branler|', 'sexual'],
    ['|tête de nœud|, abonne-toi', 'harassment'],
    ['|Tête de noeud|, abonne-toi', 'harassment'],
    ['|casse-couilles| professionnel', 'profanity'],
  ],
  italian: [
    ['che |stronzate|', 'harassment'],
    ['non fare il |coglione|', 'harassment'],
    ['|v4ff4ncul0| la dieta', 'harassment'],
    ['mi sono |incazzato|', 'profanity'],
    ['quei |ricchioni|', 'hate'],
    ['ti faccio un |pompino|', 'sexual'],
    ['|s t r o n z o| chi non clicca', 'harassment'],
    ['ma |porca puttana|', 'profanity'],
    ['|diocane| che sconto', 'profanity'],
  ],
  german: [
    ['du |Hackfresse|', 'harassment'],
    ['diese |Schlampen| da', 'harassment'],
    ['so ein |Wichser|', 'harassment'],
    ['die |F0tze|', 'harassment'],
    ['diese |Kanaken|', 'hate'],
    ['zeig deine |Titten|', 'sexual'],
    ['das ist |Kacke|', 'profanity'],
    ['|s c h l a m p e|', 'harassment'],
    ['so ein |Flittchen|', 'harassment'],
  ],
  arabicInLatin: [
    ['ya |sharmoota|', 'harassment'],
    ['|koso5tak| ya walad', 'harassment'],
  ],
  dutch: [
    ['wat een |klootzak|', 'harassment'],
    ['|g0dverd0mme| zeg', 'profanity'],
    ['wil je |neuken|', 'sexual'],
  ],
  polish: [
    ['o |kurwa|', 'profanity'],
    ['ty |skurwysyn|', 'harassment'],
    ['|pierdolić| to', 'profanity'],
  ],
  turkish: [
    ['seni |orospu|', 'harassment'],
    ['|siktir| git', 'profanity'],
    ['|amcık| herif', 'sexual'],
  ],
  nordic: [
    ['din |drittsekk|', 'harassment'],
    ['jag vill |knulla|', 'sexual'],
    ['voi |perkele|', 'profanity'],
  ],
  czech: [
    ['ty |zmrd|', 'harassment'],
    ['jdi |do prdele|', 'profanity'],
  ],
  hungarian: [
    ['te |seggfej|', 'harassment'],
    ['|bazmeg| már', 'profanity'],
  ],
};

describe.each(Object.entries(REFUSED))('the %s list', (_language, lines) => {
  test.each(lines)('refuses %j as %s', async (text, category) => {
    const plain = text.replaceAll('|', '');
    const finding = await review(plain);
    expect(finding?.categories).toContain(category);
    expect(plain.slice(finding?.span.start, finding?.span.end)).toBe(text.split('|')[1]);
  });

  test.each(lines)('is what refuses %j: our own terms know no word of it', (text) => {
    const blamed = skeletonOf(text.split('|')[1] ?? '').folded.replaceAll(/ (?=\w\b)/g, '');
    expect(findWords(own, blamed)).toEqual([]);
  });
});

/** Hooks as people write them, each with a word that a list holds or that differs from such a word by little. */
const FINE: Record<string, string[]> = {
  spanish: [
    'El vestido negro que combina con todo',
    'Pan, bollo y café: mi desayuno de cinco minutos',
    'La foca, el pato y el conejo: cuento para dormir',
    'Con una sola rosca cambias el filtro',
    'Estira la pata, respira y repite',
    'El conejo que no come: consejos del veterinario',
    'Chaqueta caliente para el invierno, ahora más barata',
    'Una cola larga, un pico corto: ¿qué pájaro es?',
    'Cuchara, copa y cuchillo: la mesa perfecta',
    'Mi compañero de piso no sabe cocinar huevos',
    'Melón con jamón, el clásico del verano',
    'Leche de avena sin azúcar',
    'El martillo y la brocha que necesitas en casa',
    'Concha, palo y papaya: el batido de moda',
    'La porra antequerana más fácil',
    'Churros y porras para el domingo',
    'Tirar, montar y volar: así funciona el dron',
    'Visita Boquete, Panamá, en tres días',
    'Exprimir limones sin ensuciar nada',
    'Un puchero como el de la abuela',
    'Sexo y edad: rellena el formulario',
    'La paja del pajar y la zorra del cuento',
    'El pinche de cocina que llegó a chef',
    'Quien se mata trabajando merece vacaciones',
    'Computa tus gastos y reputa tu marca',
  ],
  portuguese: [
    'Um pinto amarelo e uma galinha no quintal',
    'O cachorro que aprendeu a esperar',
    'Pede já o teu e recebe amanhã',
    'Pedes hoje, chega amanhã',
    'Faça um bico e ganhe dinheiro extra no fim de semana',
    'Paneleiro para cozinha pequena',
    'Os putos adoram este jogo',
    'Rosca de coco caseira em dez minutos',
    'Peru, pau de canela e vinho: a receita de Natal',
    'Sudação excessiva? Experimente isto',
    'A última mamada do bebé à noite',
    'Camisola com broche dourado',
    'O rabo do cavalo e a vaca leiteira',
    'Macaco esperto, burro feliz: histórias infantis',
    'Maricá, a praia que ninguém conhece',
    'Cabelo com ação retardada? Não: resultado imediato',
    'Fica aqui, não saia da bicha do pão',
    'Cacetinho quente com manteiga',
  ],
  french: [
    'Mettre sa ceinture : le bon réflexe',
    'Un chat, une chatte et trois chatons',
    'La salopette en jean qui va avec tout',
    'Pique-niquer au bord du lac',
    'Sa mère lui a appris la recette',
    'Gros plan sur la moule marinière',
    'Un pain au levain sans pétrir',
    'Le melon, la cerise et la banane : salade fraîche',
    'Ta bouche, ton sourire, ton assurance',
    'Le shampoing solide qui mousse vraiment',
    'Poche, pelle et panier : le kit de plage',
    'Tuyau d’arrosage : la vieille astuce',
    'Concours : gagne ton canapé',
    'Retard de livraison ? Plus jamais',
    'Un con-quistador, une conquête : jouez',
    'Glisser, sauter, exploser les records',
    'La hure de sanglier de mon grand-père',
    'Une bonne batte et un bâton de marche',
    'Une queue de cheval en deux minutes',
    'Les fesses musclées en trente jours',
  ],
  german: [
    'Die Pute mit Rosette aus Petersilie',
    'Der Schwanz des Hundes verrät seine Laune',
    'Vögel beobachten mit den Kindern',
    'Ein Löffelchen Honig und zwei Äpfelchen',
    'Angebote (unter 10 €) für Schnelle',
    'Eine große Bitte: teilt das Video',
    'Saloppe Hosen für warme Tage',
    'Damit spaßt man nicht: Sicherheit zuerst',
    'Fuder um Fuder: die Ernte ist da',
    'Mit Muschi, dem Kater, durch die Stadt',
    'Pazifistin, Mutter, Gründerin',
    'Nackt gesehen: Holz ohne Lack',
    'Arsenal an Rezepten, Fratze aus Ton',
    'Dicke Socken, dünner Preis',
    'Das Ficksche Gesetz einfach erklärt',
    'Bimbo heißt auf Italienisch Kind',
    'Möpse sind die treuesten Hunde',
    'Spastik verstehen: Hilfe für Angehörige',
    'Eine bestialische Portion Nudeln',
    'Popel, Pipi und Windeln: Elternalltag',
  ],
  italian: [
    'Finocchio e arance: l’insalata croccante',
    'Con gli spaghetti alla puttanesca non sbagli mai',
    'Una boccetta di profumo in regalo',
    'Il cavallo di Troia spiegato ai bambini',
    'La regina, il pesce e la quaglia: menu di corte',
    'Montare, tirare, battere: il mobile è pronto',
    'Il porco e la scrofa nella fattoria di nonno',
    'Fava, sega e vanga: l’orto di marzo',
    'Ditalini rigati in brodo',
    'La Madonna del Raffaello in un minuto',
    'Stronzio nell’acqua: cosa sapere',
    'Salsa alla checca, fresca e veloce',
    'Pecorina Igp? No, pecorino romano',
    'Cagna o cane: la pappa giusta',
    'Questo metodo porrà fine allo stress',
    'Tante ricette: sceglierne e proporne una nuova',
    'Un putto dorato per il salotto',
    'Negroamaro, negretto e altri vini',
    'Palle di Natale fatte in casa',
    'Chiavi, chiavetta, portachiavi: mai più persi',
    'Scopa, mocio e secchio: pulito in un attimo',
    'Una forza bestiale in palestra',
  ],
};

test('there are enough harmless hooks to mean something', () => {
  expect(Object.values(FINE).flat().length).toBeGreaterThanOrEqual(60);
});

test.each(Object.values(FINE).flat())('fine: %j', async (text) => {
  expect(await review(text)).toBeNull();
});

test.each(HELD_BACK)('the listed word %j is held back', async (word) => {
  expect(await review(word)).toBeNull();
});

test('no pick is idle: each takes a term of its list', () => {
  const idle = Object.entries(PICKS).flatMap(([language, picks]) => {
    const listed = LISTS[language as keyof typeof PICKS].map((term) => skeletonOf(term).folded.trim());
    const all = Object.values(picks as Record<string, string>).flatMap(termsOf);
    return all.filter((pick) => !listed.some((term) => findWords(termTree([[pick, true]]), term).length > 0));
  });
  expect(idle).toEqual([]);
});
