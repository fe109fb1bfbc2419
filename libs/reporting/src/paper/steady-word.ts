import PizZip from 'pizzip';

/** A fixed day for every entry: the library writes the time of the machine. */
const DAY = new Date(Date.UTC(2020, 0, 1));

/** A Word file without the moment it was written in and with its drawings counted from one, so that the same text gives the same bytes. */
export function steadyWord(file: Buffer): Buffer {
  const [came, steady] = [new PizZip(file), new PizZip()];
  for (const name of Object.keys(came.files).sort()) {
    const entry = came.file(name);
    if (!entry || entry.dir) continue;
    steady.file(name, name.endsWith('.xml') || name.endsWith('.rels') ? Buffer.from(steadied(entry.asText())) : entry.asNodeBuffer(), { date: DAY, createFolders: false });
  }
  return steady.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function steadied(xml: string): string {
  let drawings = 0;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${DAY.toISOString()}`)
    .replace(/(<wp:docPr id=")\d+"/g, (_whole, start: string) => `${start}${(drawings += 1)}"`);
}
