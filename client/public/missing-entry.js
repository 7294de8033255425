// A page whose first script was replaced on its way asks for itself again.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof Element) || document.querySelector('#app > *')) return
    const key = 'encaisse.again'
    setTimeout(
      () => {
        sessionStorage.setItem(key, `${Date.now()}`)
        location.reload()
      },
      Math.min(Number(sessionStorage.getItem(key)) + 10_000 - Date.now(), 10_000),
    )
  },
  true,
)
