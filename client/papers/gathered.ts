/**
 * The document of the library with its lines and its bytes gathered: it would make bytes of every line, and stream every piece.
 * Half of a tagged document are small objects that nobody compresses; as texts they cost a third of what they cost as bytes.
 */
import PDFDocument from 'pdfkit'

export class GatheredDocument extends PDFDocument {
  // Declared only: what the library itself begins with comes before any field is set.
  declare private pieces?: (string | Uint8Array)[]
  declare private contents?: Map<PDFKit.PDFPage, string[]>
  declare private _offset: number

  override addContent(line: string): this {
    this.contents ??= new Map()
    const lines = this.contents.get(this.page)
    if (lines) lines.push(line)
    else this.contents.set(this.page, [line])
    return this
  }

  /** Called for every piece of the file. A text has one byte for each sign. */
  _write(piece: string | Uint8Array): void {
    this.pieces ??= []
    const own = typeof piece === 'string' ? `${piece}\n` : piece
    this.pieces.push(own)
    this._offset += own.length
  }

  /** Its end would be streamed too. */
  override push(): boolean {
    return true
  }

  /** The library writes the title into its XML as it is. */
  override endMetadata(): void {
    const info = this.info as { Title: string }
    info.Title = asXml(info.Title)
    super.endMetadata()
  }

  /** The file. Nothing can be drawn afterwards. */
  bytes(): Uint8Array<ArrayBuffer> {
    const encoder = new TextEncoder()
    for (const [page, lines] of this.contents ?? []) page.write(encoder.encode(lines.join('\n')))
    this.end()
    return written(this.pieces ?? [], this._offset)
  }
}

function written(pieces: readonly (string | Uint8Array)[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') for (let sign = 0; sign < piece.length; sign++) whole[at++] = piece.charCodeAt(sign)
    else {
      whole.set(piece, at)
      at += piece.length
    }
  }
  return whole
}

/** Signs that XML 1.0 has no way to write (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const asXml = (text: string): string =>
  text.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
