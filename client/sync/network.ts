/** Word of the network, as the browser has it: that there is one does not say that the server is reached. */

/** Calls back when it comes or goes; gives what ends that. */
export function followNetwork(moved: () => void): () => void {
  window.addEventListener('online', moved)
  window.addEventListener('offline', moved)
  return () => {
    window.removeEventListener('online', moved)
    window.removeEventListener('offline', moved)
  }
}
