import type { RulePack } from './categories.ts';

/** Spanish. */
export const SPANISH: RulePack = {
  hate: `
    odio a los inmigrantes, odio a los judios, odio a los gays, odio a los negros, odio a los moros,
    odio a las mujeres, muerte a los judios, muerte a los moros, muerte a los inmigrantes, muerte a los gays,
    matar a los inmigrantes, maricas, maricones de mierda, putos maricones, negro de mierda, negros de mierda,
    moro de mierda, moros de mierda, sudaca, sudacas, judio de mierda, judios de mierda, vuelvete a tu pais,
    supremacia blanca, subnormal de mierda, panchito de mierda`,
  harassment: `
    hijoputa~, eres una mierda, no vales nada, nadie te quiere, das asco, ojala te mueras, muerete ya,
    zorra de mierda, gorda asquerosa`,
  sexual: `
    manda nudes, fotos desnuda, quiero follarte, chupame la polla, mamada~ gratis, putas baratas, sexo gratis,
    sexo anal, videos de sexo, pornografia infantil`,
  'self-harm': `
    matate, suicidate, quiero suicidarme, voy a suicidarme, quiero morirme, cortate las venas, cortarme las venas,
    ahorcate, quitarme la vida, quitate la vida, como suicidarse, como suicidarme`,
  violence: `
    te voy a matar, voy a matarte, voy a matarla, voy a matarlo, os voy a matar, matarlos a todos,
    matarlas a todas, fabricar una bomba, hacer una bomba, poner una bomba, tiroteo en la escuela, voy a violarte,
    te voy a violar, pegale a tu mujer, degollar~`,
  'illegal-goods': `
    cocaina, heroina barata, comprar heroina, vendo heroina, fentanilo, metanfetamina, vendo droga~,
    vender droga~, comprar droga~, compra droga~, vendo marihuana, documentos falsos, dni falso, pasaporte falso,
    pasaportes falsos, billetes falsos, tarjetas robadas, tarjetas clonadas, comprar armas, vendo armas,
    armas sin registrar, sicario a sueldo`,
  profanity: `puta madre, de puta madre, me cago en, coño de tu madre, hostia puta`,
};

/** Harmless phrases that hold a listed term. */
export const SPANISH_ALLOWED = `
  la porra, una porra, las porras, churros y porras, un boquete, el boquete, boquete panama, se mata a,
  se mata trabajando, adiccion a la cocaina, dejar la cocaina, adicto a la cocaina, adiccion al porno,
  dejar el porno`;
