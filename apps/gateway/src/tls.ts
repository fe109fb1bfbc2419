import { readFileSync } from 'node:fs';

export interface TlsFiles { readonly cert: Buffer; readonly key: Buffer }

/** Certificate and key of the address that phones and desks call, PEM files. Read once, at boot. @throws Error when only one of them is named, or one cannot be read: a gateway that was to be safe does not start unsafe */
export function tlsOf(env: NodeJS.ProcessEnv): TlsFiles | null {
  const { TLS_CERT: cert, TLS_KEY: key } = env;
  if (!cert && !key) return null;
  if (!cert || !key) throw new Error('TLS_CERT and TLS_KEY belong together: name both files, or neither');
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
