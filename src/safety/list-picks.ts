import { type RulePack, termsOf } from './categories.ts';

/**
 * Which terms of a list are used, and as what: those in which one of these begins a word (`~`) or is a whole one.
 * A pick may be short ("cazz~" would find a trowel, "fod~" any fodder), as it is compared with the terms of its
 * list only and never with a text. Left out on purpose: mild words ("idiota"), the body's own names, as a health
 * app needs them, and words that are ordinary ones elsewhere (see HELD_BACK).
 */
export type ListPicks = RulePack;

export const PICKS = {
  spanish: {
    hate: `maric~, bujarr~, bufarr~`,
    harassment: `
      gilipoll~, gilipich~, jilipoll~, cabron~, pendej~, malparid~, chinga, lameculos, lamehuevos, mama huevos,
      mamahuevo, soplapoll~, comemierda, concha de tu madre, conchudo, vete a, pelotudo, puta, putas, putica,
      putona, la puta que~, el put~, caraculo, carapijo, carajaula`,
    sexual: `
      follar, follador, chupapollas, hacer una mamada, hacer una paja, pajear~, sexo oral, tetona, tetas grandes,
      garchar, culear, culeado, masturbac~`,
    violence: `violador`,
    profanity: `mierda, joder, jodas, nojoda, cojones, chingad~, chingar, putada, emputad~, emputec~`,
  },
  french: {
    hate: `
      bougnoul~, bounioul~, boucaque, boukak, gnoul~, youpin~, pede~, pedo~, tafiole, tapiole, tantouz~, tarlouz~,
      fiotte, lopette, gougnot~, fille a pedes, bosnioule`,
    harassment: `
      fils de~, fils-de~, filsde~, enfant de~, fan de pu~, fant de pu~, coup de pute, connard~, connasse, encul~,
      reencul~, enfoir~, salop~, salaud, ta mere la pute, niqu~, nique ta mere, ntm, ta gueule, ferme ta gueule,
      va te faire~, va chier, va niquer~, allez vous faire~, aller se faire~, aller niquer~, qu il aille~,
      qu ils aillent~, trouduc~, trou du cul, trou de cul, sac a merde, sous-merde, face de pet, tete de gland,
      tete de noeud, leche-cul, suce-boules, mange-merde, merdeux, branleur, pute borgne, pute de luxe, pisseur`,
    sexual: `
      branler, branlette~, branlo~, baisable, baiseur, bouffer la chatte, bouffer le cul, brouter les couilles,
      broute-minou, cramouille, fouf~, plan cul, teub, zob~, zguegue, aller aux putes, bar a putes`,
    profanity: `
      merd~, emmerd~, demerde, couill~, casse-couill~, brise-burnes, foutre~, foutage, fouteur~, contrefoutre,
      chier, chierie, putain~, bordel de~, bordel a~, mon cul, ton cul, ras le cul, burnes, tabarna~, caliss~, vtff,
      fuck~, refuck~`,
  },
  italian: {
    hate: `
      froci~, frocett~, frosci~, ricchion~, recchion~, culatton~, culattun, culaton~, terron~, terrun, checca,
      checche, checchett~, nigga`,
    harassment: `
      stronz~, vaffancul~, fancul~, vatteneaffanculo, vai a fare~, coglion~, incoglion~, rincoglion~, figli di~,
      figlio di~, figlia di~, figlie di~, puttan~, zoccola, zoccole, zoccolona, zoccolone, mignott~, bagasc~,
      baldracc~, testa di~, teste di~, faccia da~, facce da~, leccacul~, buciadicul~, buciodicul~, bucodicul~,
      succhiacazz~, ciucciacazz~, rompicazzo, rompicoglioni, scassacazz~, scassaminchia, mezzasega, mezzeseghe`,
    sexual: `
      pompin~, bocchinar~, spompin~, sborr~, sbocchin~, scopami~, trombami~, chiava~, incul~, inchiappett~,
      inchiavabile, segaiol~, sgrillett~, puppami, tetton~, patonz~, nerchi~, cunniling~, bucaiol~`,
    profanity: `
      cazz~, incazz~, scazz~, sticazz~, esticazz~, stocazz~, merd~, immerd~, smerd~, minchi~, fott~, scoglion~,
      dio~, madonna~, porca~, porco~, lurid~, infame~, legnetto~, maiale dio, maialedio, cane dio, cagna madonna,
      suino dio, suinodio, bestia dio, boia dio, prostituta madonna, prostitutamadonna, slabbrata madonna,
      slabbratamadonna, troia madonna, troiamadonna, vacca madonna, vaccamadonna, fuori dai cog~, far girare i cog~,
      sputtan~, scacazz~`,
  },
  portuguese: {
    hate: `viad~, boiola, baitola`,
    harassment: `filha da, filho da, puta, arrombad~, cuzao, cabrao`,
    sexual: `
      bucet~, busset~, boceta, boquete, punheta, xoxota, xota, xochota, chochota, xereca, xerereca, xavasca, xexeca,
      siririca, piroca, pachacha, tezud~, dar uma queca, olho do cu`,
    profanity: `caralh~, porra, merda, foda, foda-se, fode~, fodid~, fudendo, fudid~, pita que, po caralho`,
  },
  arabicInLatin: {
    harassment: `
      kosomak, koso5tak, cosomak, coso5tak, sharmoot~, sharmot~, sharameet, kes~, nikmok, zakomak, zacomak, ibn al~,
      mok~`,
  },
  german: {
    hate: `neger, nigger, kanake, schwuchtel, kampflesbe`,
    harassment: `
      arschloch, arschficker, arschlecker, analritter, fotze, hure, hurensohn, schlampe, flittchen, hackfresse,
      kackbratze, wichser, scheisser`,
    sexual: `
      ficken, bumsen, titten, tittchen, nutte, schwanzlutscher, pimmel, wichsen, porno, milf, morgenlatte`,
    profanity: `scheisse, kacke, kacken, pissen`,
  },
  dutch: {
    harassment: `klootz~, kuttelik~, ouwehoer, rothoer, hoerenloper, paardelul, teringlijer, trottoirteef`,
    sexual: `neuk~, kontneuken, botergeil`,
    profanity: `godverdomme, besodemieter~, opsodemieteren, gadverdamme`,
  },
  polish: {
    harassment: `skurwysyn, dziwka, kutafon, pojeb~, huj ci~`,
    sexual: `pizda, obciagac~, ruchac`,
    profanity: `kurw~, chuj~, jeba~, pierdol~, popierdol~, wkurwiac, do kurwy~`,
  },
  turkish: {
    harassment: `orospu~, gotver~, kaltak~`,
    sexual: `amcik~, amcig~, saksocu~`,
    profanity: `siktir~`,
  },
  nordic: {
    hate: `pakkis`,
    harassment: `drittsekk, rovhul, rovhal, hestepik, snedfitta, kusipaa`,
    sexual: `knulla, rovknulla, stapikk~`,
    profanity: `perkele~, vittu~, javlar, for helvete, faen i helvete, fy faen`,
  },
  czech: {
    harassment: `curak, kokot~, zmrd, zkurvysyn`,
    sexual: `mrdat, soustat`,
    profanity: `do pice, do prdele`,
  },
  hungarian: {
    harassment: `balfasz~, faszfej~, seggfej~, kurafi~`,
    profanity: `bazmeg, kibasz~, legkibasz~, kurva~`,
  },
} satisfies Record<string, ListPicks>;

/** Terms that a pick would take although they do no harm, by the reason. */
const HELD = {
  'ordinary or holy in its own language': 'stronzio, porche, dio, madonna, porco, porca, infame',
  'an ordinary word of another language': 'pede, kurva, huren',
  'a name or a dish': 'checca, recchioni, marica, tapioles',
};

export const HELD_BACK = Object.values(HELD).flatMap(termsOf);
