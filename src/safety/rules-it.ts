import type { RulePack } from './categories.ts';

/** Italian. */
export const ITALIAN: RulePack = {
  hate: `
    odio gli immigrati, odio gli ebrei, odio i neri, odio i negri, odio i gay, odio gli zingari, odio le donne,
    morte agli ebrei, morte ai gay, morte agli immigrati, negro di merda, negri di merda, ebreo di merda,
    ebrei di merda, zingari di merda, torna al tuo paese, tornatene al tuo paese, supremazia bianca,
    razza inferiore`,
  harassment: `
    affanculo, va a cagare, troia di merda, sei una troia, sei una merda, non vali niente, nessuno ti vuole,
    nessuno ti ama, devi morire, spero che tu muoia, grassona schifosa, fai schifo a tutti`,
  sexual: `
    manda nudes, foto nuda, pedopornografia, pornografia infantile, voglio scoparti, voglio scopare,
    succhiami il cazzo, sesso gratis, sesso anale, video di sesso, escort a domicilio, tette enormi`,
  'self-harm': `
    ammazzati, ucciditi, impiccati tu, suicidati, voglio uccidermi, voglio ammazzarmi, mi ammazzo stasera,
    voglio morire, voglio suicidarmi, tagliati le vene, tagliarmi le vene, farla finita, togliermi la vita,
    come suicidarsi`,
  violence: `
    ti ammazzo, ti uccido, ti uccidero, vi ammazzo, vi uccido, li ammazzo tutti, uccideteli tutti,
    ammazzarli tutti, costruire una bomba, fare una bomba, mettere una bomba, strage a scuola, ti stupro,
    stuprare, stupratore, stupratori, picchia tua moglie, picchiare tua moglie, sgozzare, sgozzarti`,
  'illegal-goods': `
    cocaina, comprare eroina, vendo eroina, fentanil, metanfetamina, vendo droga, vendere droga, comprare droga,
    vendo erba, comprare erba, documenti falsi, documento falso, passaporto falso, passaporti falsi,
    banconote false, soldi falsi, carte clonate, carte rubate, carte di credito rubate, comprare armi, vendo armi,
    armi senza licenza, killer a pagamento, sicario a pagamento`,
  profanity: `che cazzo`,
};

/** Harmless phrases that hold a listed term. */
export const ITALIAN_ALLOWED = `
  porra fine, porra termine, porra rimedio, si porra, porne, boccetta, boccette, puttanesca, dipendenza da cocaina,
  smettere con la cocaina, dipendenza dal porno, non farla finita`;
