/**
 * Copies a text, and hands the files to an app of the phone where the browser can. Without it all can be saved and
 * selected by hand.
 */
export const SCRIPT = `
for (const button of document.querySelectorAll('[data-copies]')) {
  const field = document.getElementById(button.dataset.copies);
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
    const label = button.textContent;
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = label; }, 1500);
  });
}
for (const button of document.querySelectorAll('[data-shares]')) {
  const links = [...document.querySelectorAll('[data-file="' + button.dataset.shares + '"]')];
  const probe = new File([''], links[0].download, { type: links[0].dataset.type });
  button.hidden = !(navigator.canShare && navigator.canShare({ files: [probe] }));
  let files = null;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    // A browser shares only as the direct answer to a tap, which fetching a film outlasts: hence a second one.
    if (!files) {
      button.disabled = true;
      button.textContent = 'Fetching…';
      try {
        files = await Promise.all(links.map(async (link) => {
          const answer = await fetch(link.href);
          if (!answer.ok) throw new Error();
          return new File([await answer.blob()], link.download, { type: link.dataset.type });
        }));
        button.textContent = 'Ready: tap to choose the app';
      } catch {
        button.textContent = label;
      }
      button.disabled = false;
      return;
    }
    await navigator.share({ files }).catch(() => {});
    button.textContent = label;
  });
}
`;
