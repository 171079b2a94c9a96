import type { RulePack } from './categories.ts';

const GROUPS = [
  'jews',
  'muslims',
  'christians',
  'immigrants',
  'refugees',
  'gays',
  'blacks',
  'women',
  'trans people',
  'disabled people',
];
const AGAINST = (group: string) =>
  ['hate', 'death to', 'kill', 'kill all', 'kill the', 'gas the', 'deport all']
    .map((verb) => `${verb} ${group}`)
    .concat(`${group} are vermin`, `${group} are subhuman`, `${group} are animals`, `${group} should die`);

/** English. Single words that the library knows as well are here when its own pattern errs in other languages. */
export const ENGLISH: RulePack = {
  hate: `
    heil hitler, sieg heil, white power, white supremacy, ethnic cleansing, go back to your country,
    gas chambers for, hitler was right, 1488, race traitor~, subhumans, chinks, kikes, faggot~, fags, you fag,
    nigger~, nigga~, tranny, trannies, dykes, retarded, you retard, fucking retard, such a retard, wetback~,
    towelhead~, raghead~, sandnigger~, ${GROUPS.flatMap(AGAINST).join(', ')}`,
  harassment: `
    you deserve to die, go die, hope you die, nobody likes you, nobody loves you, everyone hates you,
    you are worthless, you re worthless, youre worthless, you are ugly, you re ugly, you are so ugly,
    you are so fat, you fat pig, ugly bitch, post her address, post his address, leak her address, leak his address,
    doxx her, doxx him, dox her, dox him, dickhead~, asshole~, arsehole~, dumbass~, jackass~, wanker~, twats,
    you twat, motherfucker~, cocksucker~, shut up bitch, bastard, bastards, cunt~, slut, sluts, slutty`,
  sexual: `
    nudes, send nudes, onlyfans, camgirl~, jailbait, upskirt~, barely legal, escort service~, sex tape~, sex video~,
    sex chat~, sex cam~, sexcam~, free sex, hot sex, sex tonight, sex toy~, anal sex, oral sex, cumshot~, cumming,
    big tits, tits, titties, dick pic~, dickpic~, suck my dick, big dick, big cock, cocks, suck my cock, milfs,
    porn~, xxx video~, horny, felching, fisting, bestiality, hentai,  child porn~, underage sex, lolita porn`,
  'self-harm': `
    kill yourself, kill your self, killing yourself, kill myself, kill my self, killing myself, kys,
    commit suicide, committing suicide, hang yourself, hang myself, end my life, end your life, end it all tonight,
    slit your wrists, slit my wrists, cut your wrists, cut my wrists, cut yourself to feel, how to self harm,
    thinspo, thinspiration, pro ana, proana, starve yourself, unalive yourself, unalive myself, drink bleach`,
  violence: `
    kill you all, kill them all, kill everyone, i will kill you, i ll kill you, i will kill her, i will kill him,
    i ll kill him, i ll kill her, gonna kill you, going to kill you, murder you, murder her, murder him,
    shoot up a school, shoot up the school, shoot up my school, school shooting tips, mass shooting, make a bomb,
    build a bomb, pipe bomb~, bomb threat~, beat your wife, beat my wife, behead~, rape her, rape him, rape you,
    rape them, gang rape~, rapist, rapists, i will rape, deserves to be raped, stab you, stab her, stab him,
    burn their houses, shoot the police, kill the president, join isis`,
  'illegal-goods': `
    cocaine, heroin, crystal meth, methamphetamine, fentanyl, mdma, buy weed, sell weed, sell drugs, buy drugs,
    drug dealer~, cheap xanax, xanax without prescription, oxycodone without prescription, buy lsd, fake id,
    fake ids, fake passport~, counterfeit money, counterfeit bills, stolen credit card~, stolen cards, cloned cards,
    ghost gun~, untraceable gun~, buy guns, sell guns, buy a gun online, hitman for hire, hire a hitman,
    darknet market~, buy ivory, human organs for sale`,
  profanity: `
    fuck~, fuk, fuking, fck, fcking, fcuk, fucc, motherfucking, bullshit, wtf is this shit, goddamn`,
};

/** Harmless phrases that hold a listed word. */
export const ALLOWED = `
  sex education, sex ed, safe sex, same sex, opposite sex, sex therapist, moby dick, dick van dyke, philip k dick,
  dick tracy, spotted dick, cum laude, tit for tat, blue tit, great tit, blue tits, great tits, pussy cat,
  pussycat~, pussy willow~, shiitake~, rapeseed, scunthorpe, rio negro, negro spiritual, prick test~, finger prick~,
  scat singing, bastard sword, cocker spaniel~, cock a doodle~, weather cock, hate women s, kill them with kindness,
  cocaine anonymous, cocaine addiction, cocaine withdrawal, heroin addiction, heroin withdrawal,
  fentanyl test strips, fentanyl addiction, quit cocaine, quit heroin, white power bank, white power cord,
  white power station, white power adapter, white power supply, anti white supremacy, mass shooting survivor~,
  mass shooting victims, rapist survivor~, kill everyone with kindness, kill the gays bill, fake id detection,
  fake ids detection, bomb threat drill, peacock~, hancock~, hitchcock~, porn addiction, quit porn,
  stop watching porn, horny goat weed, boob tube, booby trap~, pornic, mishit~, shitake, shih tzu, essex, sussex,
  middlesex, arsenal~, assassin s creed, pussyfoot~, niggard~, who re, fodder~, stop killing yourself at work,
  don t kill yourself at the gym, kill myself laughing, scatter~`;
