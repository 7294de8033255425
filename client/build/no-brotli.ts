/** Stands in for the reader of WOFF2 that the PDF library brings: 90 kB that fonts of papers, TrueType files, never need. */
export default function decompress(): never {
  throw new Error('fonts of papers are TrueType files')
}
