/** Follows links to parts of the page. The address stays, because its fragment holds the state of the page. */
export function followInPageLinks(): void {
  document.addEventListener('click', (event) => {
    // With such a key the link opens in another tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const part = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (part === null) return;
    event.preventDefault();
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  });
}
