/** Files are known by what is in them, and named after it. */
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileName, fileTypes, recognise } from '../../../../server/domain/files/types.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')])))
const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('')
const compound = (stream: string) => latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(500)}${wide(stream)}`)
const open = (kind: string) =>
  zipSync({ mimetype: [bytes(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }], 'content.xml': bytes('x') })

describe('What a file is', () => {
  it.each([
    ['a photo', latin('\xff\xd8\xff\xe0....JFIF'), 'image/jpeg'],
    ['a picture of a screen', latin('\x89PNG\r\n\x1a\n'), 'image'],
    ['a WebP', latin('RIFF....WEBPVP8 '), 'image'],
    ['a photo of an iPhone', latin('\0\0\0\x18ftypheic'), 'image'],
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF behind a line of its program', bytes('written by a scanner\n%PDF-1.4\n'), 'application/pdf'],
    ['an electronic invoice', bytes('\ufeff<?xml version="1.0"?><Invoice/>'), 'application/xml'],
    ['one without a declaration', bytes('<rsm:CrossIndustryInvoice xmlns:rsm="x"/>'), 'application/xml'],
    ['a text', bytes('Bon de livraison signé le 3 mars\r\n'), 'text/plain'],
    ['a letter', zip('[Content_Types].xml', 'word/document.xml'), fileTypes[6]],
    ['a table', zip('[Content_Types].xml', 'xl/workbook.xml'), fileTypes[7]],
    ['an open letter', open('text'), 'application/vnd.oasis.opendocument.text'],
    ['an old letter', compound('WordDocument'), 'application/msword'],
    ['an old table', compound('Workbook'), 'application/vnd.ms-excel'],
    ['sound of Chrome', latin('\x1aE\xdf\xa3....webm....A_OPUS'), 'audio/webm'],
    ['sound of an iPhone', latin('\0\0\0\x18ftypM4A '), 'audio/mp4'],
    ['sound of Firefox', latin('OggS'), 'audio/ogg'],
  ])('%s is taken', (_, given, type) => expect(recognise(given)).toBe(type))

  it.each([
    ['a page of the web', bytes('<!DOCTYPE html><html>')],
    ['a page that begins as XML', bytes('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['a drawing with a program', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a program', latin('MZ\x90\0\x03')],
    ['a zip of anything', zip('a.exe')],
    ['a letter with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['an old table with macros', compound(`Workbook..._VBA_PROJECT`)],
    ['an installer in the container of old letters', compound('SummaryInformation')],
    ['a film of a phone', latin('\0\0\0\x18ftypisom....hdlr\0\0\0\0\0\0\0\0vide')],
    ['a film of a browser', latin('\x1aE\xdf\xa3....webm....V_VP9')],
    ['bytes of nothing', latin('\0\x01\x02\x03')],
    ['nothing', new Uint8Array()],
    ['blanks', bytes('  \n')],
  ])('%s is not', (_, given) => expect(recognise(given)).toBeNull())

  it('never fails, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) =>
        [...fileTypes, 'image', null].includes(recognise(given)),
      ),
    )
  })
})

describe('The name of a file', () => {
  it.each([
    ['scan.exe', 'application/pdf', 'scan.pdf'],
    ['Facture 12.PDF', 'application/pdf', 'Facture 12.pdf'],
    ['IMG_1.HEIC', 'image/jpeg', 'IMG_1.jpg'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpg'],
    ['../../etc/passwd', 'text/plain', 'etc passwd.txt'],
    ['\u202efdp.exe', 'application/pdf', 'fdp.pdf'],
    ['', 'application/pdf', 'document.pdf'],
    ['a'.repeat(400), 'application/pdf', `${'a'.repeat(90)}.pdf`],
  ] as const)('%j that is %s is %j', (given, type, name) => expect(fileName(given, type)).toBe(name))

  it('is always one that a disk and a record take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...fileTypes), (given, type) => {
        const name = fileName(given, type)
        return name.length > 4 && name.length <= 200 && !/[\\/:\n\0]/.test(name) && name.trim() === name
      }),
    )
  })
})
