import { expect, test } from 'vitest';
import { speechFor } from '#src/creative/words/language.ts';
import { CORE_LANGUAGES, FULL_LANGUAGES } from '#src/creative/words/library/topics.ts';
import { readHook } from '#src/creative/words/read-hook.ts';

/** Time to change, in the words in which hooks said it of whatever stood before: "Packing light: 3 signs it's time for a change". */
const CHANGE =
  /change|so nicht weiter|changer|cambiar|mudar|iets anders|zmian|менять|değişim|바꿀|变一变|التغيير|बदलाव|đổi cách|เปลี่ยน/u;

test.each([...FULL_LANGUAGES, ...CORE_LANGUAGES])(
  '%s: the signs of a written hook are of whatever is named before the colon',
  (language) => {
    const { tongue } = speechFor(language);
    const ofSigns = tongue.phrases.topicHooks.filter((pattern) => {
      const promise = readHook(pattern.replace('{topic}', 'X').replace('{n}', '4'), tongue);
      return promise.shape === 'list' && promise.matter === 'signs';
    });
    expect(ofSigns).toHaveLength(1);
    expect(ofSigns.filter((pattern) => CHANGE.test(pattern))).toEqual([]);
  },
);
