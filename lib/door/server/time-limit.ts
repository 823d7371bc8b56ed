const second = 1000
const minute = 60 * second

/** A slow upload may take its time; one that stalls, or a request whose head never ends, may not. In milliseconds. */
export const timeLimits = {
  headersTimeout: 15 * second,
  /** Without a byte either way. */
  timeout: 2 * minute,
  /** For the whole request, its body included: 25 MB over a poor line. */
  requestTimeout: 30 * minute,
  /** Longer than that of the usual proxies, so that they close first. */
  keepAliveTimeout: 75 * second,
}
