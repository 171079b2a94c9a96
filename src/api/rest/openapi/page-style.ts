export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dde3, #333a43); --soft: light-dark(#f4f6f8, #171b21); --dim: light-dark(#5a6572, #9aa6b2); --link: light-dark(#0b5cad, #7db8f5) }
* { box-sizing: border-box }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); font: 16px/1.55 system-ui, sans-serif; background: light-dark(#fff, #0f1216); color: light-dark(#1b2229, #e4e9ee) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line); font-size: .875rem }
nav > a { display: block; margin-top: 1rem; font-weight: 600 }
nav ul { list-style: none; margin: .25rem 0 0; padding: 0 0 0 .75rem }
main { padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 60rem }
a { color: var(--link); text-decoration: none }
a:hover { text-decoration: underline }
h1 { font-size: 1.9rem } h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem } h3 { margin: 0 } h4 { margin: 1.25rem 0 .25rem }
article { margin: 1.5rem 0; padding: 1.25rem; border: 1px solid var(--line); border-radius: .6rem; scroll-margin-top: 1rem }
.anchor { color: var(--dim); font-weight: 400 }
.route span { display: inline-block; min-width: 3.5rem; padding: 0 .5rem; border-radius: .3rem; font-weight: 700; font-size: .8rem; text-align: center; color: #fff; background: #4a5562 }
.route .get { background: #1668b3 } .route .post { background: #1c7a45 } .route .patch, .route .put { background: #8f5a00 } .route .delete { background: #b02a37 }
code, pre { font-family: ui-monospace, monospace; font-size: .875em }
code { background: var(--soft); padding: .1em .3em; border-radius: .25rem; overflow-wrap: anywhere }
pre { background: var(--soft); padding: .75rem 1rem; border-radius: .4rem; overflow: auto }
dl { margin: .5rem 0 } dt { margin-top: .5rem } dd { margin: 0 0 0 1rem } dd > dl { border-left: 2px solid var(--line); padding-left: .9rem }
small, .type { color: var(--dim) }
details { border-top: 1px solid var(--line); padding: .4rem 0 } summary { cursor: pointer }
@media (max-width: 50rem) { body { display: block } nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line) } }
`;
