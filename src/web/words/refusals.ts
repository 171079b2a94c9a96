/** What is said of a refusal, and what mends it, in English and German. */
export const REFUSALS = {
  'refusal.BILLING_EXHAUSTED': ['There are not enough credits for this.', 'Dafür reichen die Credits nicht.'],
  'refusal.MODERATION_BLOCKED': [
    'These words do not pass the safety rules. Say it differently.',
    'Diese Worte verstoßen gegen die Sicherheitsregeln. Sag es anders.',
  ],
  'refusal.RATE_LIMITED': [
    'That was a little fast. Wait a moment.',
    'Das ging etwas schnell. Warte einen Moment.',
  ],
  'refusal.FORBIDDEN_SCOPE': ['This key is not allowed to do that.', 'Dieser Schlüssel darf das nicht.'],
  'refusal.UNAUTHENTICATED': ['This key is no longer valid.', 'Dieser Schlüssel gilt nicht mehr.'],
  'refusal.UNREACHABLE': ['The gateway cannot be reached.', 'Das Gateway ist nicht erreichbar.'],
  'refusal.SERVICE_UNAVAILABLE': [
    'Something is out of order. Try again shortly.',
    'Etwas ist gestört. Versuch es gleich noch einmal.',
  ],
  'refusal.INFLUENCER_REQUIRED': [
    'Somebody has to speak: choose an influencer.',
    'Jemand muss sprechen: wähle einen Influencer.',
  ],
  'refusal.MISSING_APP_DEMO': [
    'This needs a screen recording of your app in the library.',
    'Dafür braucht es eine Bildschirmaufnahme deiner App in der Mediathek.',
  ],
  'refusal.MISSING_APP_DESCRIPTION': [
    'The project does not say yet what your app does.',
    'Das Projekt sagt noch nicht, was deine App kann.',
  ],
  'refusal.ACCOUNT_NOT_WIRED': ['The account leads nowhere yet.', 'Das Konto führt noch nirgendwohin.'],
  'refusal.NO_CONTENT_LAYER_WIRED': ['The account has no content wired.', 'Am Konto hängt noch kein Inhalt.'],
  'refusal.INFLUENCER_NOT_WIRED': [
    'Nobody speaks on this account yet.',
    'Auf diesem Konto spricht noch niemand.',
  ],
  'refusal.NOT_COMPLETED': [
    'This post is not finished yet, so there is nothing to compare.',
    'Dieser Beitrag ist noch nicht fertig, also gibt es nichts zu vergleichen.',
  ],
  'refusal.PLAN_OUTDATED': [
    'This post was planned by an older release and cannot be rendered by its plan any more.',
    'Dieser Beitrag wurde von einer älteren Version geplant und lässt sich nach seinem Plan nicht mehr rendern.',
  ],
  'refusal.SOURCES_GONE': [
    'Files that this post was made from are gone.',
    'Dateien, aus denen dieser Beitrag gemacht wurde, sind nicht mehr da.',
  ],
  'refusal.RETRIED': ['This was tried again already.', 'Das wurde schon noch einmal versucht.'],
  'remedy.credits': ['See credits', 'Credits ansehen'],
  'remedy.wire': ['Wire the account', 'Konto verdrahten'],
  'remedy.influencer': ['Add an influencer', 'Influencer hinzufügen'],
  'remedy.demo': ['Upload an app demo', 'App-Demo hochladen'],
  'remedy.description': ['Describe the app', 'App beschreiben'],
} as const;
