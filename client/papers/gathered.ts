/** The document of the library with its lines and its bytes gathered: it would make bytes of every line, and stream every piece. */
import PDFDocument from 'pdfkit'
import { joined } from '../../server/domain/files/joined.ts'

export class GatheredDocument extends PDFDocument {
  // Declared only: what the library itself begins with comes before any field is set.
  declare private pieces?: Uint8Array[]
  declare private contents?: Map<PDFKit.PDFPage, string[]>

  override addContent(line: string): this {
    this.contents ??= new Map()
    const lines = this.contents.get(this.page)
    if (lines) lines.push(line)
    else this.contents.set(this.page, [line])
    return this
  }

  override push(piece: Uint8Array | null): boolean {
    this.pieces ??= []
    if (piece) this.pieces.push(piece)
    return true
  }

  /** The file. Nothing can be drawn afterwards. */
  bytes(): Uint8Array<ArrayBuffer> {
    const encoder = new TextEncoder()
    for (const [page, lines] of this.contents ?? []) page.write(encoder.encode(lines.join('\n')))
    this.end()
    return joined(this.pieces ?? [])
  }
}
