/**
 * Calls `onChange` when the address changes without a page load, or somebody comes to a page that was drawn ahead; `onReturn`
 * when the page is back from the back cache.
 */
export function watchNavigation(onChange: () => void, onReturn: () => void): void {
  // `currententrychange` comes with the new address itself, before the site draws: the old badge is gone by then.
  navigation.addEventListener('currententrychange', onChange);
  document.addEventListener('prerenderingchange', onChange);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) onReturn();
  });
}
