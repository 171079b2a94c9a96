/** What we call ourselves to other people's servers; their robots.txt may name it. */
export const USER_AGENT = 'Reelgate';
