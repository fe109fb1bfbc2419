/** The case number from what a scanner gives: the number itself, or the address in the QR code of a paper. */
export function scannedNumber(text: string): string {
  const inAddress = /\/progress\/([^/?#\s]+)/.exec(text)?.[1];
  return (inAddress ?? text).trim().toUpperCase();
}
