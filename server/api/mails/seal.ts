/**
 * Seals the passwords of mail accounts, so that the database and its backups hold nothing anybody can use without the key
 * of the server. AES-GCM with a fresh nonce, bound to whose password it is: moved to another row it opens nothing.
 */

export interface Sealing {
  seal(secret: string, owner: string): Promise<string>
  /** Undefined when it was sealed for another owner or with another key. */
  open(sealed: string, owner: string): Promise<string | undefined>
}

const NONCE_BYTES = 12

const written = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const read = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

/** `key`: any secret of the server; the key itself is derived from it, for this purpose alone. */
export function sealing(key: string): Sealing {
  let derived: Promise<CryptoKey> | undefined
  const ready = () => {
    derived ??= derive(key)
    return derived
  }
  const forOwner = (nonce: Uint8Array<ArrayBuffer>, owner: string) => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: bytes(owner),
  })
  return {
    async seal(secret, owner) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const closed = await crypto.subtle.encrypt(forOwner(nonce, owner), await ready(), bytes(secret))
      return `${written(nonce)}.${written(new Uint8Array(closed))}`
    },
    async open(sealed, owner) {
      const [nonce = '', closed = ''] = sealed.split('.')
      try {
        const opened = await crypto.subtle.decrypt(forOwner(read(nonce), owner), await ready(), read(closed))
        return new TextDecoder().decode(opened)
      } catch {
        return undefined
      }
    },
  }
}

async function derive(key: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytes(key), 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes('encaisse mail accounts') }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
