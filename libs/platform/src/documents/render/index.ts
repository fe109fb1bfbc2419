export { coverageGap, MissingGlyphError } from './glyph-runs';
export { DocumentRenderer, type DocumentRendererOptions } from './document-renderer';
export { renderPdf } from './render-pdf';
export { overlayProblem, type OverlayProblem } from './overlay';
export { stampCopy, COPY_MARK } from './stamp-copy';
export { fontLibrary, substitutedFonts } from './font-library';
