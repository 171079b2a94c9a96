import { createHash } from 'node:crypto';

/** How posts speak (partner API, enums). */
export const BRAND_VOICES = ['authentic', 'witty', 'professional', 'warm', 'casual', 'educational'] as const;
export type BrandVoice = (typeof BRAND_VOICES)[number];

export const GENDERS = ['female', 'male', 'non_binary'] as const;
export type Gender = (typeof GENDERS)[number];

export const AGE_RANGES = ['teen', 'young_adult', 'adult', 'mid_adult', 'mature', 'senior'] as const;
export type AgeRange = (typeof AGE_RANGES)[number];

/** Whom an app is for (partner API, enums). */
export const TARGET_GENDERS = ['all', 'female', 'male'] as const;
export type TargetGender = (typeof TARGET_GENDERS)[number];

export type Persona = { name: string; gender: Gender; ageRange: AgeRange };

/** First names heard in many countries. Appending changes whom a seed draws, so the lists stay as they are. */
const NAMES: Record<Gender, readonly [string, ...string[]]> = {
  female: ['Mara', 'Lena', 'Noor', 'Sofia', 'Aiko', 'Ines', 'Priya', 'Zoe', 'Clara', 'Amara', 'Yuna', 'Elif'],
  male: [
    'Noah',
    'Mateo',
    'Kofi',
    'Luca',
    'Arjun',
    'Jonas',
    'Omar',
    'Felix',
    'Kenji',
    'Theo',
    'Diego',
    'Emre',
  ],
  non_binary: [
    'Alex',
    'Robin',
    'Sasha',
    'Kai',
    'Noa',
    'Quinn',
    'Remi',
    'Sky',
    'Yuri',
    'Toni',
    'Ariel',
    'Sam',
  ],
};

/** Draws a persona: the same seed draws the same one. What is `known` already is kept. */
export function drawPersona(seed: string, known: Partial<Persona> = {}): Persona {
  const [first = 0, second = 0, third = 0] = createHash('sha256').update(`persona/${seed}`).digest();
  const gender = known.gender ?? (first % 2 === 0 ? 'female' : 'male');
  const names = NAMES[gender];
  return {
    gender,
    name: known.name ?? names[second % names.length] ?? names[0],
    ageRange: known.ageRange ?? (third % 2 === 0 ? 'young_adult' : 'adult'),
  };
}
