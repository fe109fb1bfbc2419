import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readFontFace, type FontFace } from './character-map';

/** Body text is set regular, titles bold; a bulletin's headings are 黑体 (sans) and 楷体 (brush). */
export type Weight = 'regular' | 'bold' | 'sans' | 'brush';

/** A face with the name it has in the document definition. */
export interface NamedFace extends FontFace { name: string }

export interface FontLibrary {
  /** In the order of preference; both weights hold the same characters. */
  faces: Record<Weight, NamedFace[]>;
}

/** Simplified Song first; the Japanese one has rare characters beyond the first plane (𠮷); the sans one is the last resort. */
const SHIPPED: Record<'regular' | 'bold' | 'sans', string[]> = {
  regular: [
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
    '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  ],
  bold: [
    '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    '@expo-google-fonts/noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf',
    '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
  ],
  sans: ['@embedpdf/fonts-sc/fonts/NotoSansHans-Medium.otf'],
};

/** Names by which the usual title fonts (小标宋, 黑体) and bold cuts are known. */
const TITLE_FONT = /bold|black|heavy|标宋|黑体|xbs|simhei/i;

/** What a bulletin asks for by name (GB/T 9704-2012), and how the files of it are called. */
const BY_NAME = { regular: /仿宋|fangsong|fsk?_|simfang/i, bold: /标宋|xbs/i, sans: /黑体|simhei|heiti/i, brush: /楷|kai/i } as const satisfies Record<Weight, RegExp>;
const WANTED: Readonly<Record<Weight, string>> = { regular: '仿宋', bold: '小标宋', sans: '黑体', brush: '楷体' };

const libraries = new Map<string, FontLibrary>();

/**
 * The fonts at hand, read once per process and folder. `FONT_DIR` (settable by the bureau, .ttf and .otf) comes before the shipped ones:
 * its title fonts (by name: 标宋, 黑体, bold) are used for titles, its others for the text.
 * @throws Error when a font file cannot be read
 */
export function fontLibrary(ownFolder: string = process.env.FONT_DIR ?? ''): FontLibrary {
  const known = libraries.get(ownFolder);
  if (known) return known;
  const library = openLibrary(ownFolder);
  libraries.set(ownFolder, library);
  return library;
}

function openLibrary(ownFolder: string): FontLibrary {
  const own = ownFolder === '' ? [] : readdirSync(ownFolder).filter((name) => /\.(ttf|otf)$/i.test(name)).sort().map((name) => path.join(ownFolder, name));
  const titles = own.filter((file) => TITLE_FONT.test(path.basename(file)));
  const texts = own.filter((file) => !TITLE_FONT.test(path.basename(file)));
  const named = new Map<string, NamedFace>();
  const face = (file: string): NamedFace => {
    const opened = named.get(file) ?? { ...readFontFace(file), name: `face${named.size}` };
    named.set(file, opened);
    return opened;
  };
  // The other weight's own fonts stand last, so that a character only they have is printable in both weights.
  const regular = [...texts, ...SHIPPED.regular.map(shipped), ...titles].map(face);
  const bold = [...titles, ...SHIPPED.bold.map(shipped), ...texts].map(face);
  const called = (kind: Weight): NamedFace[] => own.filter((file) => BY_NAME[kind].test(path.basename(file))).map(face);
  const sans = [...called('sans'), ...SHIPPED.sans.map(shipped).map(face), ...bold];
  return { faces: { regular, bold, sans, brush: [...called('brush'), ...regular] } };
}

/** Which fonts the standard asks for and which stand in for them, for whoever must know: `仿宋→NotoSerifSC_400Regular`. Empty when the bureau's folder has them all. */
export function substitutedFonts(library: FontLibrary = fontLibrary()): string[] {
  return (Object.keys(WANTED) as Weight[]).flatMap((kind) => {
    const used = path.parse(library.faces[kind][0]?.file ?? '').name;
    return BY_NAME[kind].test(used) ? [] : [`${WANTED[kind]}→${used}`];
  });
}

/** Found from the working directory upwards, as Node finds packages; not resolved by Node, because one package does not export its font files. */
function shipped(file: string): string {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', file);
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) throw new Error(`the font ${file} is not installed`);
  }
}
