/** Says that the next page is on its way, once that takes longer than a blink. */
export const Loading = () => (
  <p role="status" className="loading">
    Loading…
  </p>
)
