import type { Tongue } from './tongue.ts';

export const ENGLISH: Tongue = {
  locale: 'en',
  colon: ': ',
  edges: 'both',
  formal: '',
  cues: {
    numbers: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    counters: '',
    nouns: {
      tips: '(?:little |small )?things?|tips?|ways?|(?<!bad |toxic )(?:micro-?)?habits?|(?:life ?)?hacks?|rules?|ideas?|tricks?|lessons?|secrets?|routines?|shortcuts?|swaps?|tweaks?|reminders?',
      mistakes: 'mistakes?|errors?|regrets?|pitfalls?|traps?|excuses|(?:bad|toxic) habits?',
      signs: 'signs?|red flags?|symptoms?|warning signals?|clues',
      benefits: 'reasons?|benefits?|perks?|upsides?',
      myths: 'myths?|lies|misconceptions?',
      steps: 'steps?',
    },
    advice:
      'tips?|ways?|(?:life ?)?hacks?|rules?|tricks?|lessons?|secrets?|(?:micro-?)?habits?|shortcuts?|tweaks?|reminders?',
    wrong:
      "(?<!(?:to|and|for|of) )(?:stopp?(?:ed|ing)?|quit(?:ting)?|never(?! (?:have|has|had) time)(?![^.!?]*without)|not(?![^.!?]*without))|gave up|gives? up|giving up|wish i(?:'d| had)?(?: never|n't)|wish i hadn't|no longer|(?:don't|doesn't|can't|cannot|won't|isn't|aren't)(?![^.!?]*without)(?! (?:[\\p{L}]+ )?kill)(?! (?:cost|suck|take|require|feel|involve|need (?:a|any)))|wrong|ruin|fail|(?<!(?:can't|cannot|won't) (?:[\\p{L}]+ )?)kill|sabotag|hold(?:ing)? you back|keep(?:ing)? you (?:from|stuck|broke|tired)",
    troubles:
      '(?:tired|exhausted|broke|stuck|behind|stress\\p{L}*|anxious|overwhelmed|burn\\p{L}*|dies?|dying|los(?:e|es|ing)|struggl\\p{L}*|hate|slow(?:er|ly)?|bad|worse|mess(?:y)?|late|lonely|bored|boring|expensive|dry|dull|pale|yellow|brown|stall\\p{L}*|falls? apart|falling apart|breaks?|hurts?|sore|forget\\p{L}*|procrastinat\\p{L}*|wast\\p{L}*|ignored?|reject\\p{L}*|nothing|too(?! good| easy| cool)|quit|give up|ghosted|hungry|empty|crash\\p{L}*|die|snap|argu\\p{L}*|fight(?:ing)?)',
    times: 'minutes|mins|hours|days?|weeks?|months?|years?|mornings?|nights?|evenings?',
    days: 'days?|nights?',
    weeks: 'weeks?',
    months: 'months?',
    howTo:
      "(?<!(?:nobody|no one|don't know|didn't know|forgot|never learned)[^.!?]*)how to|how you can|how you get|here's how|this is how you|the (?:easiest|best|fastest|simplest|lazy|quickest) way to|(?:beginner's |quick |little |simple )?guide (?:to|for)|step[- ]by[- ]step|tutorial|(?:here's )?what to do (?:if|when|before|after)",
    story:
      "how i(?:'m|'ve)?|i (?:finally |just |almost |once |accidentally )?(?:tried|quit|stopped|started|deleted|spent|gave up|lost|moved|learned|built|turned|forgot|went|switched)|i used to|i thought|i've been|my story|story ?time|what happened when|this is what happened|the (?:day|night|time|year) i|what (?:i|we) learned|we (?:tried|quit|stopped|started|did (?:a|no)|spent|gave up|moved|lived|deleted)(?! paying| buying)|day \\d+ of|a year ago",
    confession:
      "(?:nobody|no one) (?:has |really |ever )*(?:tells|told|talks|warns|warned|admits|prepares|teaches)(?! (?:me|us|you)(?: about)? (?:this|that|it)\\P{L}*$)|unpopular opinion|hot take|controversial|i was wrong|the (?:ugly |hard |honest )?truth (?:about|is)|let's be (?:honest|real)|stop (?:believing|romanticizing|glorifying)|i don't care what|(?:we need to|can we) talk about|confession|i'll say it|i said what i said|someone had to say it|overrated|underrated|hear me out",
    comparison:
      "versus|compared (?:to|with)|which (?:one )?is better|which one's better|what's the difference between|pros and cons|(?<!(?:nothing|feels?)[^.!?]*)better than(?! (?:ever|before|you|expected|yesterday|nothing|perfect))|^\\P{L}*(?!is|are|am|was|do|does|did|can|will|would|who|what|why|when|how|have|has|just|ever)(?:[\\p{L}']+ ){1,3}or (?:[\\p{L}']+ ){0,4}[\\p{L}']+(?:[,:] [^?.!]{0,30})? ?\\?",
    beforeAfter:
      'before ?(?:,|/|&|\\+|→|>|and|vs\\.?|to) ?(?:the )?after|then (?:vs\\.?|and) now|glow[- ]?up|how it started|(?:day|week|month|year) (?:1|one) (?:vs\\.?|versus|and|to|→|/) (?:day|week|month|year)',
    challenge:
      "(?<!(?:biggest|hardest|real|main|was|be|such) (?:a )?|^\\P{L}*(?:i|we) (?:tried|did|finished|failed|survived)[^.!?]*)challenge|i dare you|dare you to|double dare|(?:try|do) (?:this|it|that) for (?:\\d+|a|one|two|three|four|five|six|seven|ten)|who's in",
    announcement:
      "introducing|out now|(?:now |finally )available(?: now)?|just (?:launched|released|shipped|landed|dropped)|we(?:'ve)? (?:just )?launched|launch day|(?:is|are|it's|we're) (?:now |finally |officially )?live(?! music)|(?:it's|is|are) (?:finally |now |officially )here|brand new (?:feature|look|version|design)|new (?:in:|feature|update|release)|say hello to|big news|sneak peek|coming soon|^\\P{L}*(?:everyone,? |so,? )?meet(?! (?:me|us|up|with|people|new|someone|my|at|in|him|her|them)\\b)",
  },
  phrases: {
    hooks: {
      authentic: [
        'No script, no filter:\nthis is {app}.',
        'Not for everyone.\nMaybe for you: {app}',
        'The plain version,\nwithout the drumroll: {app}',
        'Before you scroll on:\n{app}, in one minute',
      ],
      witty: [
        'Your excuses called.\nThey’re not happy about {app}.',
        'Plot twist:\nyou might actually like {app}.',
        'You: I’ll start on Monday.\n{app}: it’s Tuesday.',
        '“Later” is not a day of the week.\n{app} checked.',
      ],
      professional: [
        '{app}, in a nutshell',
        'A quick look at {app}:\nwhat it does and who it’s for',
        'Worth a minute of your day:\n{app}',
        'What to expect from {app}',
      ],
      warm: [
        'If today feels like a lot,\nthis one’s for you.',
        'A small thing that might help:\n{app}',
        'For everyone starting over today 💛',
        'Be kind to future you.\nStart here.',
      ],
      casual: [
        'ok so… {app} 👀',
        'Saving you the scroll:\nthis is {app}',
        'Quick one:\nhave you seen {app} yet?',
        'Stop here for a sec.\nThis is {app}.',
      ],
      educational: [
        'How {app} works,\none step at a time',
        'New to {app}?\nStart with these.',
        '{app}, explained simply',
        'What to know about {app}\nbefore you start',
      ],
    },
    underTopic: ['Here’s where to start.', 'The short version.', 'What actually helps.', 'Save this one.'],
    topicHooks: [
      '{topic}:\n{n} things that actually help',
      '{topic}:\n{n} mistakes almost everyone makes',
      '{topic}:\n{n} tips worth stealing',
      '{topic}:\n{n} myths worth forgetting',
      '{topic}:\n{n} steps to start today',
      '{topic}:\n{n} signs it’s time for a change',
      '{topic}:\n{n} reasons it’s worth it',
      'POV: {topic},\nand this time you mean it',
      '{topic}:\nwhat would you tell a beginner?',
    ],
    listHooks: [
      '{n} reasons to open {app} today',
      '{n} things to know about {app}',
      '{n} small reasons to try {app}',
    ],
    questionHooks: ['Have you tried {app} yet?', 'Still putting it off?', 'What if you started today?'],
    points: [
      'You don’t need a perfect plan to start',
      'Two minutes are enough for a first look',
      'Give it a week before you judge it',
      'Keep what works, skip the rest',
      'Start with one thing. Just one.',
      'If it feels easy, you’ll come back',
      'Have a look around. No rush.',
      'Show it to the friend who asked',
      'The best time was last week. Today works too.',
    ],
    questions: [
      'Why not today?',
      'What’s stopping you?',
      'Which one would you try first?',
      'Who would you show this to?',
    ],
    labels: {
      day: 'Day {n}',
      week: 'Week {n}',
      before: 'Before',
      after: 'After',
      myth: 'Myth',
      helped: 'What helped',
    },
    callsToAction: [
      'Try {app} today',
      'Give {app} a week',
      'Open {app} and see for yourself',
      'Start today with {app}',
      'Take a look at {app}',
    ],
    captionLeads: {
      authentic: ['No big speech, just what’s in it.', 'For whoever needs it today.'],
      witty: ['Filed under: things to do sooner.', 'Your future self says hi.'],
      professional: ['Here’s the short overview.', 'The essentials, in one post.'],
      warm: ['Slow counts too. Really.', 'For you, if this week was a long one. 💛'],
      casual: ['Quick one for you 👇', 'Okay, this one’s worth a look.'],
      educational: ['A short guide to get you started.', 'Save this and go through it step by step.'],
    },
    captionEnds: [
      'Save this for later.',
      'Send it to someone who needs it.',
      'Send it to your future self.',
      'Which part do you need most?',
    ],
    comments: [
      'Which one would you start with? 👇',
      'Where would you begin? Say it in one word 👇',
      'Who would you send this to? Tag them 👇',
      'What is your first question about {app}?',
    ],
    tags: ['#apptips', '#worthtrying', '#howto', '#dailylife'],
    listOpeners: ['with', 'including', 'such as', 'offers', 'features'],
    and: ['and', 'or', '&'],
    clauseOpeners: [
      'so',
      'because',
      'while',
      'when',
      'without',
      'even',
      'which',
      'with',
      'and',
      'but',
      'for',
      'in',
    ],
    also: ['Also', 'Plus', 'And'],
    itself: ['It', 'The app', 'This app', 'Our app'],
    smallWords:
      'the a and you to in it for on of one your i at is what with that first before it’s day do every have than up when two out you’re people week are minutes three my more by like about an them from was they still after know down put time can next ten write most get back or you’ve evening if has home look all keep say take where only hour good go last thing phone what’s how'.split(
        ' ',
      ),
    leftOut: [
      "cancel (?:any ?time|whenever|at any time)|(?:not|no) (?:a )?(?:substitute|replacement) for|^(?:as )?(?:featured|seen|mentioned|reviewed) (?:in|by|on)\\b|^(?:made|built|created|developed|designed) (?:with love |with care |in \\p{L}+ )?by\\b|^a (?:small|tiny) team|^we(?:’|')?re (?:a|two|three) ",
      '^(?:ours?|money|time|life|love|size) \\p{L}+\\P{L}*$|terms (?:of (?:use|service)|and conditions|& conditions)|privacy policy|\\beula\\b|all rights reserved|\\btrademarks?\\b|copyright|licen[cs]e agreement|\\bgdpr\\b|disclaimer|not (?:a )?(?:substitute for )?(?:professional |medical |financial |legal )+advice',
      'subscription (?:plans?|is|will|auto|options?|required|period|fee)|auto-?renew|renews? (?:automatically|unless)|subscribe (?:to|for|now|via)|free trial|trial period|in-app purchases?|[$€£] ?\\d|\\d ?(?:usd|eur|gbp|dollars|euros)|per (?:month|year|week)\\b|billed|will be charged|refund|\\bpricing\\b|prices? (?:may|vary|start|from)|\\d+ ?% off|lifetime (?:access|plan|deal)|(?:premium|pro|plus) (?:plan|version|users|members|subscri\\p{L}*)|(?:upgrade|go) (?:to )?(?:premium|pro)\\b|^free for\\b|\\bfree (?:for|up to) (?:two|three|four|five|\\d)|free (?:version|to download|forever)',
      'contact us|e-?mail us|write to us|reach (?:out to )?us|(?:our|customer|dedicated) support|support team|(?:your|any|send) feedback(?! (?:to|with) (?:friends|your))|follow us|(?:visit|see) (?:us|our)|our website|help cent(?:er|re)|\\S+@\\S+\\.|https?:|www\\.|(?:got|have|any) (?:any )?questions',
      "version \\d|\\bv\\d+\\.\\d|what's new|what’s new|release notes|bug ?fix|bugs? fixed|(?:this|latest|new|next) (?:update|release)|changelog",
      'app store|google play|play store|download (?:it |the app |\\p{Lu}\\p{L}* )?(?:now|today|free|for free|on|from)|available (?:on|in) (?:the )?(?:ios|android|app|google|play|apple)|get it on',
      "award|winner of|(?:named|voted|called|chosen|picked|listed) (?:as )?(?:one of|among|the best|best|our|app of|a top|a best)|(?:recommended|praised|reviewed) by (?!you|your|friend)|(?:magazine|newspaper|podcast) (?:named|called|picked|wrote|said|featured)|(?:featured|seen|mentioned) (?:in|by|on) (?:the )?(?:app|apple|google|press|media|tv|new york|guardian|forbes|techcrunch|wired|bbc|vogue)|app of the (?:day|year|week|month)|editor['’]?s['’]? choice|press (?:coverage|release|kit)|techcrunch|forbes|best (?:new )?app",
      '(?:\\d|million|thousands?|hundreds) ?[+k]?(?: of)? ?(?:happy |active |satisfied )?(?:users|downloads|customers|reviews|ratings|subscribers)\\b|(?:\\d|millions|thousands) (?:of )?people (?:use|trust|love|around|world)|[45](?:\\.\\d)?[- ]stars?\\b|five[- ]stars?\\b|star rating|(?:top|highest|highly|best)[- ]rated|rate us|leave (?:us )?a (?:review|rating)|testimonials?|(?:loved|trusted|used) by (?:over|more|millions|thousands|hundreds|people|teams|users|\\d)|join (?:over|more than|millions|thousands|\\d)',
      'requires? (?:ios|ipados|android|macos|windows|at least|an? (?:internet|active|iphone|account|device))|compatible with|(?:ios|android|ipados|watchos|macos|windows) \\d|(?:works|available|runs|optimi[sz]ed) (?:on|for) (?:your |all |any )?(?:iphone|ipad|apple watch|android|ios|mac|devices|tablets?)|internet connection (?:is )?(?:required|needed)|supported (?:devices|languages)',
    ],
  },
};
