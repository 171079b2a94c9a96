import type {
  ErrorCode,
  FailureCode,
  IssueCode,
  MediaWarningCode,
  PlanWarningCode,
  PublishFault,
} from '../generated/operations.ts';

/** What the gateway says in English alone, in German, by its code; a code that has no words here does not compile. */
export const ISSUES: Record<IssueCode, string> = {
  MISSING_GLYPHS: 'enthält Zeichen, die keine der Schriften zeichnen kann: {0}',
  MADE_WITH_LIVE_KEY:
    'wurde mit einem Live-Schlüssel gemacht; ein Test-Schlüssel ändert nur, was Test-Schlüssel gemacht haben',
  REQUIRED: 'fehlt',
  EMPTY: 'ist leer',
  TOO_LONG: 'ist länger als {0} Zeichen',
  TOO_SMALL: 'muss mindestens {0} sein',
  TOO_LARGE: 'darf höchstens {0} sein',
  TOO_FEW: 'braucht mindestens {0}',
  TOO_MANY: 'darf höchstens {0} haben',
  NOT_ONE_OF: 'muss eines davon sein: {0}',
  UNKNOWN_FIELD: 'ist nicht bekannt',
  NOT_STORABLE: 'enthält Zeichen, die sich nicht speichern lassen',
  NOT_A_LANGUAGE: 'ist kein Kürzel einer Sprache wie „de“ oder „pt-BR“',
  NOT_A_HANDLE: 'darf nur 1 bis 100 Buchstaben, Ziffern, Punkte, Unter- und Bindestriche haben',
  NOT_A_COLOR: 'ist keine Farbe wie „#0a7d5c“',
  NOT_A_PICTURE: 'ist kein Bild',
  NOT_SENT_TO: 'ist eine Adresse, an die nicht gesendet werden kann ({0})',
  IN_THE_PAST: 'liegt in der Vergangenheit',
  NO_CHANGE: 'Es ist nichts geändert.',
  NO_MODEL: 'braucht ein Textmodell, und hier ist keines eingerichtet: ändere die Texte selbst',
  CAPTION_TOO_LONG: 'Der Begleittext hat {0} {1}; {2} nimmt {3}',
  SIGNS_REFUSED: 'Der Begleittext enthält {0}, was {1} ablehnt',
  TOO_MANY_HASHTAGS: 'Der Begleittext hat {0} Hashtags; {1} nimmt {2}',
  FILE_TOO_LARGE: 'ist größer als {0} MB, die Grenze für „{1}“',
  FILE_OF_OTHER_TYPE: 'ist {0}; „{1}“ nimmt {2}',
  FILE_OF_NO_TYPE: 'ist von keiner bekannten Art; „{0}“ nimmt {1}',
  FILE_HOLDS_OTHER: 'ist {0} und enthält nur {1}; „{2}“ nimmt {3}',
  FILE_UNREADABLE: 'lässt sich nicht lesen ({0}); „{1}“ nimmt {2}',
  FILE_CUT_OFF: 'ist abgeschnitten: der Schluss fehlt. Sende die Datei noch einmal',
  TOO_MANY_PIXELS: 'hat {0}×{1} Pixel, mehr als {2} Millionen',
  FILM_TOO_SHORT: 'dauert {0} s; ein Film dauert mindestens {1} s',
  NOTHING_TO_HEAR: 'dauert {0} s; es gibt nichts zu hören',
};

/** What is said of a code; with `names`, the gateway's own words follow, which name what only they know. */
export type Said = { says: string; names?: true };

/** Refusals but for those that have a text in both languages, which are in the table. */
export const CODES: Partial<Record<ErrorCode, Said>> = {
  VALIDATION: { says: 'So geht das nicht.' },
  NOT_FOUND: { says: 'Das gibt es hier nicht, oder nicht mehr.' },
  CONFLICT: { says: 'Das passt nicht dazu, wie es gerade steht:', names: true },
  IDEMPOTENCY_CONFLICT: { says: 'Das wurde schon einmal anders abgeschickt. Lade die Seite neu.' },
  BUDGET_EXCEEDED: { says: 'Das kostet mehr, als die Anfrage erlaubt.' },
  APPROVAL_REQUIRED: { says: 'Dieser Beitrag muss erst freigegeben werden.' },
  CONTENT_REJECTED: { says: 'Dieser Beitrag wurde abgelehnt. Erstelle einen neuen.' },
  PAYLOAD_TOO_LARGE: { says: 'Das ist zu viel auf einmal.' },
  INTERNAL: { says: 'Bei uns ist etwas schiefgegangen. Versuch es später noch einmal.' },
};

/** Why work failed or a post did not go out; `names`: the gateway's own words name what only they know. */
export const FAILURES: Record<FailureCode | PublishFault, Said> = {
  RENDER_FAILED: { says: 'Der Beitrag ließ sich nicht rendern.' },
  SOURCE_UNREADABLE: { says: 'Eine Datei, aus der er gemacht wird, ließ sich nicht lesen:', names: true },
  MISSING_GLYPHS: { says: 'Keine der Schriften kann alle Zeichen zeichnen:', names: true },
  SITE_UNREADABLE: { says: 'Die Seite ließ sich nicht lesen:', names: true },
  PROVIDER_FAILED: { says: 'Ein Dienst, der beim Erstellen hilft, hat nicht geantwortet.' },
  SERVICE_UNAVAILABLE: {
    says: 'Bei uns ist etwas gestört. Es geht von selbst weiter, sobald es wieder läuft.',
  },
  INTERRUPTED: { says: 'Die Arbeit wurde unterbrochen und geht von selbst weiter.' },
  INTERNAL: { says: 'Bei uns ist etwas schiefgegangen.' },
  BUSY: { says: 'Der Dienst bittet zu warten; es wird noch einmal versucht.' },
  UNAVAILABLE: { says: 'Der Dienst ist nicht erreichbar; es wird noch einmal versucht.' },
  TOKEN_EXPIRED: { says: 'Der Dienst kennt das Konto nicht mehr: verbinde es neu.' },
  ACCOUNT_UNKNOWN: { says: 'Der Dienst hat dieses Konto nicht.' },
  PRIVATE_ONLY: { says: 'Der Dienst darf nur auf private Konten veröffentlichen: plane es als Entwurf.' },
  REFUSED: { says: 'Der Dienst oder die Plattform lehnt den Beitrag ab:', names: true },
  BAD_ANSWER: { says: 'Der Dienst hat etwas Unlesbares geantwortet.' },
  NO_PUBLISHER: { says: 'Niemand ist mehr eingerichtet, der auf diesem Konto veröffentlicht.' },
  PROJECT_ARCHIVED: { says: 'Das Projekt wurde archiviert, bevor der Beitrag hinausging.' },
};

/** What of a post or a file could be better; `names`: the gateway's own words name what only they know. */
export const WARNINGS: Record<PlanWarningCode | MediaWarningCode, Said> = {
  MISSING_GLYPHS: { says: 'Keine der Schriften kann alle Zeichen zeichnen:', names: true },
  HOOK_TOO_LONG: { says: 'Sie wird abgeschnitten, zu klein oder ist zu kurz zu sehen. Kürze sie.' },
  LOW_RESOLUTION_MEDIA: { says: 'Eine Datei wird so stark vergrößert, dass sie unscharf aussieht.' },
  LANGUAGE_WITHOUT_PHRASES: {
    says: 'In dieser Sprache gibt es keine fertigen Sätze: ein Beitrag hat nur deine eigenen Worte.',
  },
  WRITER_FALLBACK: {
    says: 'Das Textmodell hat nichts Brauchbares geliefert, darum stammen sie vom eingebauten Schreiber.',
  },
  HOOK_ANSWERED_BROADLY: {
    says: 'Genau dazu steht in der eingebauten Bibliothek nichts, die Folien geben Rat zum Thema. Frag nach Tipps, Fehlern oder Anzeichen, oder richte ein Textmodell ein.',
  },
  PICTURE_FALLBACK: { says: 'Ein Bilderdienst hat keines geliefert, darum sind Hintergründe gezeichnet.' },
  NO_APP_DESCRIPTION: { says: 'Die Worte sind allgemein, solange nicht dasteht, was die App kann.' },
  BRIEF_FIELD_UNUSED: { says: 'Dafür hat dieser Beitrag keinen Platz:', names: true },
  MEDIA_NOT_USED: { says: 'Keine Szene zeigt sie:', names: true },
  PLATFORM_LIMIT: { says: 'Sie nimmt diesen Beitrag so nicht:', names: true },
  CREDITS_SHORT: { says: 'Das Guthaben reicht gerade nicht.' },
  SOUND_LEFT_OUT: { says: 'Der Ton lässt sich nicht lesen: Beiträge zeigen den Film ohne ihn.' },
  DAMAGED: { says: 'Ein wenig davon ist beschädigt, das kann zu sehen oder zu hören sein.' },
  ROLE_UNUSED: { says: 'Beiträge zeigen oder spielen Dateien dieser Rolle nicht von selbst.' },
  WORDS_MISSING: { says: 'Das Modell hat nicht gesagt, was auf dem Bild zu sehen ist.' },
};

/** Values of issues that have no text in the table. */
export const VALUES: Partial<Record<string, string>> = {
  characters: 'Zeichen',
  'UTF-16 units': 'UTF-16-Einheiten',
  bytes: 'Bytes',
  image: 'ein Bild',
  video: 'einen Film',
  audio: 'Ton',
};
