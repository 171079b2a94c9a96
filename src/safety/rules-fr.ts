import type { RulePack } from './categories.ts';

/** French. */
export const FRENCH: RulePack = {
  hate: `
    je hais les immigres, je deteste les immigres, je hais les juifs, je deteste les juifs, je hais les arabes,
    je deteste les arabes, je hais les noirs, je deteste les noirs, je hais les gays, mort aux juifs,
    mort aux arabes, mort aux immigres, mort aux gays, sale juif, sales juifs, sale arabe, sales arabes,
    sale noir, sales noirs, sale negre, sales negres, bicot~, sale pede, sales pedes, suprematie blanche,
    retourne dans ton pays, rentre dans ton pays, sous hommes`,
  harassment: `
    fille de pute, enculee, sale pute, grosse vache, tu ne vaux rien, tu vaux rien, tu es une merde,
    t es une merde, personne ne t aime, creve sale, tu devrais mourir, j espere que tu creves, gros porc`,
  sexual: `
    envoie des nudes, photos nue, pornographie infantile, pedopornographie, suce ma bite, grosse bite, baise moi,
    envie de baiser, sexe gratuit, sexe anal, videos de sexe, escort girl~`,
  'self-harm': `
    suicide toi, tue toi, va te pendre, pends toi, je veux me suicider, je vais me suicider, je veux mourir,
    je vais me tuer, ouvre toi les veines, ouvrir les veines, mettre fin a mes jours, comment se suicider,
    taille toi les veines`,
  violence: `
    je vais te tuer, je vais le tuer, je vais la tuer, je vais vous tuer, tuez les tous, les tuer tous,
    fabriquer une bombe, poser une bombe, tuerie dans une ecole, fusillade a l ecole, je vais te violer,
    je vais la violer, violeur~, egorger~, egorge les, frappe ta femme, bats ta femme`,
  'illegal-goods': `
    cocaine, vends de la coke, acheter de la coke, heroine pas chere, acheter de l heroine, vends heroine,
    fentanyl, methamphetamine, vends de la drogue, acheter de la drogue, vendre de la drogue, vends du shit,
    vends du cannabis, acheter du cannabis, faux papiers, faux passeport~, fausse carte d identite, faux billets,
    cartes volees, cartes bancaires volees, acheter des armes, vends des armes, armes sans permis, tueur a gages`,
};

/** Harmless phrases that hold a listed term. */
export const FRENCH_ALLOWED = `
  pique niqu~, hure de sanglier, hure de porc, la hure, culture kanake, peuple kanake, addiction a la cocaine,
  dependance a la cocaine, arreter la cocaine, addiction au porno`;
