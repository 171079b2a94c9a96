import type { RulePack } from './categories.ts';

/** Portuguese of Portugal and Brazil. */
export const PORTUGUESE: RulePack = {
  hate: `
    odeio imigrantes, odeio gays, odeio negros, odeio judeus, odeio pretos, odeio mulheres, morte aos judeus,
    morte aos gays, morte aos imigrantes, matar os gays, preto de merda, pretos de merda, macaco de merda,
    bicha de merda, volta pro teu pais, volta para o teu pais, volta pra africa, supremacia branca, raça inferior`,
  harassment: `
    vai tomar no cu, vai se foder, vai te foder, vai a merda, voce e um lixo, voce nao vale nada,
    ninguem gosta de voce, ninguem te ama, otario de merda, sua vadia, sua vagabunda, gorda nojenta,
    tomara que voce morra, espero que morras`,
  sexual: `
    manda nudes, manda nude, fotos pelada, pornografia infantil, quero te comer, quero foder, chupa meu pau,
    chupa o meu pau, putaria, sexo gratis, sexo anal, video de sexo, videos de sexo, garota de programa`,
  'self-harm': `
    se mata, te mata logo, mate se, suicide se, quero me matar, vou me matar, quero morrer, vou me suicidar,
    como se matar, corta os pulsos, cortar os pulsos, tirar a minha vida, tirar minha vida, enforque se`,
  violence: `
    vou te matar, vou matar voce, vou matar ela, vou matar ele, vou matar todos, matar todos eles,
    fazer uma bomba, fabricar uma bomba, massacre na escola, atirar na escola, vou te estuprar, vou estuprar,
    estuprador~, bate na tua mulher, bater na mulher, degolar`,
  'illegal-goods': `
    vendo cocaina, comprar cocaina, comprar heroina, vendo heroina, fentanil, metanfetamina, vendo droga~,
    vender droga~, comprar droga~, vendo maconha, comprar maconha, documento falso, documentos falsos, rg falso,
    cnh falsa, passaporte falso, passaportes falsos, notas falsas, cartoes clonados, cartao clonado,
    cartoes roubados, comprar armas, vendo armas, vendo arma, matador de aluguel`,
  profanity: `puta que pariu`,
};
