/** A case number from what a scanner reads of a paper's QR code (…#/progress/<number>/<code>), or the words as they are. */
export function numberIn(words: string): string {
  return /#\/progress\/([^/\s]+)\/[^/\s]+$/.exec(words.trim())?.[1] ?? words.trim();
}
