// SPDX-License-Identifier: EUPL-1.2
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const fontFile = (name: string): string => createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}.woff`);
/** Letters that the first font lacks, such as those of Polish and Turkish names. */
const EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u024F\u1E00-\u1EFF]+/;
const MARGIN = 56;
/** A heading does not stand alone at the foot of a page. */
const ROOM_UNDER_HEADING = 90;

type Style = 'H1' | 'H2' | 'H3' | 'P';
const LOOKS: Readonly<Record<Style, { readonly size: number; readonly bold: boolean; readonly before: number }>> = {
  H1: { size: 20, bold: true, before: 0 },
  H2: { size: 14, bold: true, before: 1 },
  H3: { size: 11.5, bold: true, before: 0.6 },
  P: { size: 10.5, bold: false, before: 0.2 },
};

/** An accessible document: tagged, in order, with a language, a title and its own fonts (WCAG 2.2, PDF/UA). */
export class PdfWriter {
  private readonly document: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly bytes: Promise<Buffer>;

  constructor(title: string, author: string, at: Date) {
    const info = { Title: title, Author: author, Creator: 'Samenspel', CreationDate: at };
    const accessible = { pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: 'nl-NL', displayTitle: true };
    const page = { info, size: 'A4', margin: MARGIN, font: fontFile('latin-400-normal') };
    // The types of pdfkit do not know this subset yet.
    this.document = new PDFDocument({ ...accessible, ...page } as unknown as PDFKit.PDFDocumentOptions);
    const parts: Buffer[] = [];
    this.document.on('data', (part: Buffer) => parts.push(part));
    this.bytes = new Promise((done) => this.document.on('end', () => done(Buffer.concat(parts))));
    for (const weight of ['400', '700']) {
      for (const set of ['latin', 'latin-ext']) this.document.registerFont(`${set}-${weight}`, fontFile(`${set}-${weight}-normal`));
    }
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  write(style: Style, text: string): this {
    // Between two marked contents: a page that begins inside one would split it.
    if (style !== 'P' && this.document.y > this.document.page.height - MARGIN - ROOM_UNDER_HEADING) this.document.addPage();
    this.root.add(this.document.struct(style, {}, () => this.draw(style, text)));
    return this;
  }

  list(items: readonly string[]): this {
    const list = this.document.struct('L');
    this.root.add(list);
    for (const item of items) {
      const entry = this.document.struct('LI');
      list.add(entry);
      entry.add(this.document.struct('LBody', {}, () => this.draw('P', `– ${item}`)));
      entry.end();
    }
    list.end();
    return this;
  }

  async end(): Promise<Buffer> {
    this.root.end();
    this.document.end();
    return this.bytes;
  }

  private draw(style: Style, text: string): void {
    const { size, bold, before } = LOOKS[style];
    this.document.fontSize(size).moveDown(before);
    const runs = text.split(new RegExp(`(${EXTENDED.source})`)).filter((run) => run !== '');
    const weight = bold ? '700' : '400';
    for (const [index, run] of (runs.length === 0 ? [' '] : runs).entries()) {
      this.document.font(`${EXTENDED.test(run) ? 'latin-ext' : 'latin'}-${weight}`);
      this.document.text(run, { continued: index < runs.length - 1 });
    }
  }
}
