export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5dae0, #3a424c); --soft: light-dark(#f3f5f8, #181d24); --dim: light-dark(#55606c, #a3afbb); --accent: light-dark(#0b5cad, #8ec3ff) }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem 1rem 3rem; max-width: 40rem; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff, #0f1216); color: light-dark(#1b2229, #e6ebf0) }
h1 { margin: .25rem 0 0; font-size: 1.35rem; line-height: 1.25; overflow-wrap: anywhere }
h2 { margin: 2rem 0 .6rem; font-size: 1.05rem }
p { margin: .4rem 0 } small, .dim { color: var(--dim) }
ul { margin: 0; padding-left: 1.2rem } li { margin: .35rem 0 }
video, .cover { display: block; width: auto; max-width: 100%; max-height: 60vh; margin: 0 auto .75rem; border-radius: .75rem; background: #000 }
.photos { display: grid; grid-template-columns: repeat(3, 1fr); gap: .5rem; margin-bottom: .75rem }
.buttons + .photos, ul + .field { margin-top: 1rem }
.photos + .buttons, .buttons + .buttons { margin-top: .5rem }
.photos img { width: 100%; height: auto; border-radius: .5rem; display: block }
.buttons { display: grid; gap: .5rem }
.button, button { display: block; width: 100%; min-height: 3rem; padding: .7rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--soft); color: inherit; font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer }
.main { border-color: transparent; background: var(--accent); color: light-dark(#fff, #06121f) }
.button:focus-visible, button:focus-visible, textarea:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.field { margin-bottom: 1rem } label { display: block; margin-bottom: .25rem; font-weight: 600; font-size: .9rem }
textarea { display: block; width: 100%; margin-bottom: .4rem; padding: .7rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--soft); color: inherit; font: inherit; resize: vertical; field-sizing: content; max-height: 16rem }
details { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .9rem } summary { cursor: pointer; font-weight: 600 }
details svg { display: block; width: 100%; max-width: 18rem; height: auto; margin: 1rem auto; border-radius: .5rem }
[hidden] { display: none }
`;
