import type { RulePack } from './categories.ts';

/** German, with ß as ss and umlauts as plain vowels or with an e, as people type them. */
export const GERMAN: RulePack = {
  hate: `
    ich hasse auslander, ich hasse auslaender, ich hasse juden, ich hasse muslime, ich hasse schwule,
    ich hasse fluchtlinge, ich hasse fluechtlinge, ich hasse frauen, auslander raus, auslaender raus, juden raus,
    turken raus, tuerken raus, tod den juden, tod allen juden, tod den muslimen, juden vergasen, vergast die,
    kanacke~, schwuchteln, judensau~, judenschwein~, negerin, scheiss auslander, scheiss auslaender, scheiss juden,
    drecksjude~, untermensch~, weisse macht, herrenrasse, kameltreiber, schlitzauge~`,
  harassment: `
    hurensohne, hurensohns, hurensoehne, fick dich, fickt euch, fick deine mutter, arschlochs, arschlocher,
    arschlochern, arschloecher, wichserin, missgeburt~, du opfer halt, du bist wertlos, du bist nichts wert,
    keiner mag dich, niemand mag dich, niemand liebt dich, verpiss dich, halt die fresse, halts maul, spast, spasti,
    spastis, mongo du, du mongo, fette sau, dreckssau~, drecksau~, stirb endlich`,
  sexual: `
    schick nudes, nacktbilder von dir, nacktfotos von, kostenlose pornos, kinderporno~, gefickt, schwanz lutschen,
    lutsch meinen schwanz, blas mir einen, sexkontakte, sexchat~, gratis sex, analsex`,
  'self-harm': `
    bring dich um, bringt euch um, tote dich, toete dich, tote dich selbst, erhang dich, erhaeng dich,
    ich bring mich um, ich bringe mich um, will mich umbringen, selbstmord begehen, ritz dich, mich ritzen,
    pulsadern aufschneiden, pulsadern auf, mein leben beenden, wie bringe ich mich um`,
  violence: `
    ich bring dich um, ich bringe dich um, ich tote dich, ich toete dich, ich mach dich kalt, ich stech dich ab,
    ich steche dich ab, bringt sie alle um, alle umbringen, bombe bauen, bomben bauen, bombe basteln,
    amoklauf planen, amoklauf an der schule, ich vergewaltige, vergewaltigen, vergewaltiger, schlag deine frau,
    schlage deine frau, kopfe ihn, enthaupten`,
  'illegal-goods': `
    kokain, heroin, crystal meth, fentanyl kaufen, drogen kaufen, drogen verkaufen, verkaufe drogen, gras verkaufen,
    verkaufe gras, koks kaufen, verkaufe koks, gefalschter ausweis, gefalschte ausweise, gefaelschte ausweise,
    gefalschter pass, gefalschte passe, falschgeld kaufen, falschgeld, gestohlene kreditkarten, waffen ohne schein,
    waffe ohne waffenschein, illegale waffen, auftragskiller, auftragsmorder`,
  profanity: `scheiss~, fuck, arschgeige, arschlecken`,
};

/** Harmless phrases that hold a listed term. */
export const GERMAN_ALLOWED = `
  kokainsucht, heroinsucht, schneller als ich, heroine, grosse bitte, saloppe~, spasst, pornosucht,
  sucht nach pornos, drogen verkaufen verboten, falschgeld erkennen`;
