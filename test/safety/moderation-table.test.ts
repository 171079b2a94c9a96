import { expect, test } from 'vitest';
import { TERMS } from '#src/safety/rules.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { NEVER } from '#test/kit/never.ts';

const moderation = createEmbeddedModeration();
const review = (text: string) => moderation.review([{ field: 'hook', text }], NEVER);

/** Category → lines of which each must be refused for it; `|` marks the words to blame. */
const BLOCKED: Record<string, string[]> = {
  hate: [
    '|sieg heil| everyone',
    'they say |hate immigrants| loudly',
    '|Death to Muslims|',
    'you are |retarded|',
    'what a |faggot|',
    '|n1gger|',
    '|n i g g e r|',
    '|muerte a los judíos|',
    'puto |moro de mierda|',
    '|morte aos gays|',
    'volta, |preto de merda|',
    '|mort aux arabes|',
    '|sale juif|',
    '|Ausländer raus|',
    '|Juden raus|!',
    '|morte agli ebrei|',
    '|negro di merda|',
  ],
  harassment: [
    '|you are worthless|, quit',
    'you |fat pig|, no: |you fat pig|',
    '|nobody  likes\nyou|',
    'du |Hurensohn|',
    '|h.u.r.e.n.s.o.h.n|',
    '|Fick dich| doch',
    '|hijo de puta|',
    '|no vales nada|',
    '|filho da puta|',
    '|vai tomar no cu|',
    '|fils de pute|',
    '|nique ta mère|',
    '|vaffanculo|',
    '|figlio di puttana|',
    'such a |b4stard|',
    'what a |c*nt|',
    'those |cunts|',
    'you |s l u t|',
    'such an |a$$hole|',
    'what an |@sshole|',
  ],
  sexual: [
    'my |OnlyFans| is live',
    '|send nudes|',
    'free |p0rn| here',
    'best |pоrn| site',
    '|porno| gratis',
    '|manda nudes| amor',
    '|quiero follarte|',
    '|suce ma bite|',
    '|Kinderporno|',
    '|pedopornografia|',
    '|big tits| contest',
    'free |hentai| and |fisting|',
    '|p*rn|',
  ],
  'self-harm': [
    'just |kill yourself|',
    '|k1ll y0urself|',
    '|k i l l y o u r s e l f|',
    '|kil lyour self|',
    '|k*ll yourself|',
    '|КILL УОURSELF|',
    '|kiiiill yourself|',
    '|kys| now',
    '|suicídate|',
    '|córtate las venas|',
    '|quero me matar|',
    '|suicide-toi|',
    '|bring dich um|',
    '|voglio uccidermi|',
    'how to |commit suicide|',
  ],
  violence: [
    '|I will kill you|',
    '|i’ll kill him|',
    'how to |build a bomb|',
    '|bu1ld a b0mb|',
    '|shoot up the school|',
    '|te voy a matar|',
    '|vou te matar|',
    '|je vais te tuer|',
    '|ich bringe dich um|',
    '|ti ammazzo|',
    '|Bombe bauen| leicht gemacht',
    '|I will rape| her',
  ],
  'illegal-goods': [
    'buy |c0caine|',
    'buy |co caine|',
    'buy |c-o-c-a-i-n-e|',
    'buy |сосаine|',
    'buy |ⓒⓞⓒⓐⓘⓝⓔ|',
    'buy |cocainnne|',
    'get a |fake ID|',
    '|sell drugs| at school',
    '|stolen credit cards| cheap',
    '|vendo droga| buena',
    '|billetes falsos|',
    '|comprar cocaína|',
    '|passaportes falsos|',
    '|faux papiers|',
    '|acheter de la drogue|',
    '|Drogen kaufen|',
    '|Kokain|',
    '|gefälschte Ausweise|',
    '|banconote false|',
    '|hitman for hire|',
  ],
  profanity: [
    'what the |f*ck|',
    'what the |f**k|',
    '|fu ck| it',
    '|FUUUUCK|',
    '|f_u_c_k| this',
    '|fuсking| great',
    'so eine |Scheiße|',
    '|che cazzo|',
    '|mierda|',
    '|sh1t|',
  ],
};

const ALLOWED = [
  'Greetings from Scunthorpe, Penistone, Essex and Middlesex',
  'Clitheroe and Lightwater are lovely',
  'kill it at the gym',
  'killer deals, killing it',
  'this workout will kill your excuses',
  'Dick Van Dyke reads Moby Dick',
  'Charles Dickens and Alfred Hitchcock',
  'sex education for teenagers',
  'choose your sex and age',
  'magna cum laude',
  'the heroine of this story',
  'a hero in the making',
  'the cockpit of a plane, a cocktail in hand',
  'peacock feathers',
  'assess the class analytics',
  'assassin bug, bass guitar, grass',
  'shiitake and rapeseed oil',
  'therapist approved',
  'analyse your data, analog and digital',
  'canal cruise',
  'suicide prevention hotline',
  'stop self-harm: you matter',
  'white power bank with cable',
  'kill them with kindness',
  'know your vagina: a health guide',
  'prostate, penis and bladder health',
  'semen analysis at home',
  'basement and movement',
  'Niger and Nigeria, two countries',
  'a niggling doubt',
  'snigger',
  'document your shots, shoot at sunset',
  'the bomb cyclone hits tomorrow',
  'bath bombs, photo bombs',
  'quit cocaine: my recovery',
  'heroin addiction ruined years of my life',
  'night owls unite: 5 & 6 am!',
  'wow!!! 100% off $5 /month (really)',
  'C & A, H & M, Q & A',
  'A B C of cooking',
  'Y M C A',
  '5 * 6 = 30 and *bold* words',
  'Suivez ma chaîne, assez de retard !',
  'Je suis en retard, il est tard',
  'carottes râpées et fromage râpé',
  'une bite de mémoire ? Non : un bit',
  'Abonniert meinen Kanal, das Abo ist gratis',
  'ein dicker Mantel, sehr dick',
  'Spaß mit sechs Freunden',
  'Heroine des Alltags',
  'Zukunft der Städte: Wie geht es weiter?',
  'feliz cumpleaños, vestido negro',
  'un cono de helado, por no hacer nada',
  'polla asada y pollo frito',
  'así se hace, computadora nueva',
  'Rio Negro e café preto',
  'disputa, reputação e computador',
  'cumprir metas, acumular pontos',
  'fu un giorno di sole',
  'assai bello, asso nella manica',
  'cappuccino e pasta al pesto',
  'penne al pomodoro, scatola nera',
  'Moravian church and retardant foam',
  'Arsenal won again',
  "the people who’re winning, and who're not",
  'fodder for thought, animal fodders',
  'a niggardly budget and no more pussyfooting',
  'Milford Sound in the rain',
  'a therapist, not a rapista: spasticity explained',
  'Beslut, bokslut och avslut',
  'the Sussex countryside, shuttlecock club',
  'wait for it...\nthis simple habit changed everything 🧠',
  'Your first 30 days of running, one clip at a time.',
  '日本語のテキスト',
  'русский текст о привычках',
  'नमस्ते दुनिया',
  '',
];

const lines = Object.entries(BLOCKED).flatMap(([category, texts]) =>
  texts.map((text) => ({ category, text })),
);

test('the table is long enough to mean something', () => {
  expect(lines.length).toBeGreaterThanOrEqual(60);
  expect(ALLOWED.length).toBeGreaterThanOrEqual(60);
});

test.each(lines)('refused as $category: $text', async ({ category, text }) => {
  const marked = text.split('|');
  const plain = text.replaceAll('|', '');
  const finding = await review(plain);
  expect(finding?.categories).toContain(category);
  const words = plain.slice(finding?.span.start, finding?.span.end);
  expect(marked.filter((_, index) => index % 2 === 1)).toContain(words);
});

test.each(ALLOWED)('fine: %j', async (text) => {
  expect(await review(text)).toBeNull();
});

const replace = (text: string, table: Record<string, string>) =>
  [...text].map((char) => table[char] ?? char).join('');

/** Words of nothing but digits cannot be told from numbers, and short ones are not worth the trouble. */
const inLeet = (term: string) =>
  term.replaceAll(/[a-z]{4,}/g, (word) => replace(word, { a: '4', e: '3', i: '1', o: '0' }));

test.each<[string, (term: string) => string]>([
  ['as it stands', (term) => term],
  ['in capitals', (term) => term.toUpperCase()],
  ['in leetspeak', inLeet],
  [
    'with look-alike letters',
    (term) => replace(term, { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', i: 'і' }),
  ],
  [
    'in full-width letters',
    (term) => term.replaceAll(/[a-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ],
  ['with invisible characters', (term) => [...term].join('\u200b')],
  ['with stretched letters', (term) => term.replaceAll(/([aeou])(?!\1)/g, '$1$1$1')],
  ['with marks on letters', (term) => term.normalize('NFD').replaceAll(/[aeou]/g, '$&\u0301\u0323')],
  ['with dashes for spaces', (term) => term.replaceAll(' ', ' - ')],
])('every term is found %s', async (_name, evade) => {
  const terms = TERMS.map(([term]) => term.replace('~', ''));
  const missed: string[] = [];
  for (const term of terms) if (!(await review(`so ${evade(term)}, ok`))) missed.push(term);
  expect(missed).toEqual([]);
});
