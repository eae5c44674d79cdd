/** "@mira.bakes · Instagram"; without the handle where that is already the name. */
export function HandleAndSite({ handle, site }: { handle: string | null; site: string }) {
  return (
    <>
      {handle !== null && (
        <>
          <bdi>{handle}</bdi> ·{' '}
        </>
      )}
      {site}
    </>
  );
}
