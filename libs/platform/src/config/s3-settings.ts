/** An object store that speaks S3, e.g. MinIO, Ceph or a public cloud's. */
export interface S3Settings {
  readonly bucket: string;
  /** Of a store of one's own, addressed by path; without it the region's public one. */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** Without it: the environment's own way of finding credentials. */
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string;
  /** Before each key, ends in a slash unless empty. */
  readonly prefix: string;
}

/** Null when S3_BUCKET is not set: files lie on disk. */
export function s3SettingsOf(env: NodeJS.ProcessEnv): S3Settings | null {
  if (!env.S3_BUCKET) return null;
  const prefix = (env.S3_PREFIX ?? '').replace(/^\/+|\/+$/g, '');
  return {
    bucket: env.S3_BUCKET, endpoint: env.S3_ENDPOINT || undefined, region: env.S3_REGION ?? 'us-east-1',
    accessKeyId: env.S3_ACCESS_KEY_ID || undefined, secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '', prefix: prefix === '' ? '' : `${prefix}/`,
  };
}
