/**
 * Jurisdiction of a case after its transfer: that of the new holder, unless the holder's covers the one where the case was handed in.
 * A county's hall keeps seeing what it received when a city section hands it to another one.
 */
export function pathAfterTransfer(ofCase: string, ofHolder: string): string {
  return ofCase.startsWith(ofHolder) ? ofCase : ofHolder;
}
