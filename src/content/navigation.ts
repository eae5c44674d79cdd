/** Calls `onChange` whenever the address changes without a page load, and when the page returns from the back cache. */
export function watchNavigation(onChange: () => void): void {
  // `currententrychange` comes with the new address itself, before the site draws: the old badge is gone by then.
  navigation.addEventListener('currententrychange', onChange);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) onChange();
  });
}
