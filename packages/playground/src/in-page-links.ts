/** Follows links to parts of the page without touching the address, whose fragment is the page's state. */
export function followInPageLinks(): void {
  document.addEventListener('click', (event) => {
    // Wanted elsewhere: in a tab or a window of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const part = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (part === null) return;
    event.preventDefault();
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  });
}
