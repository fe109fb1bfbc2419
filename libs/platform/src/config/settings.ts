import path from 'node:path';
import { SecretsFile, type RotatedName } from './rotating-secret';
import { smsGatewayOf, smtpOf, type SmsGatewaySettings, type SmtpSettings } from './channel-settings';
import { pushPausesOf } from './push-settings';
import { s3SettingsOf, type S3Settings } from './s3-settings';

const [KEPT_DAYS, FEWEST_DAYS] = [365, 180];

/** @throws Error below 180: a process that would forget too early does not start */
function daysOf(told: string | undefined): number {
  const days = told ? Number(told) : KEPT_DAYS;
  if (!Number.isInteger(days) || days < FEWEST_DAYS) throw new Error(`ONECOUNTER_ACCESS_LOG_DAYS is ${told}: the access log is kept ${FEWEST_DAYS} days at least`);
  return days;
}

const REQUESTS_PER_TEN_SECONDS = 600;

/** @throws Error when it is no whole number from 0 on */
function requestsOf(told: string | undefined): number {
  const requests = told ? Number(told) : REQUESTS_PER_TEN_SECONDS;
  if (!Number.isInteger(requests) || requests < 0) throw new Error(`ONECOUNTER_REQUESTS_PER_TEN_SECONDS is ${told}: it is a whole number, 0 for no limit`);
  return requests;
}

const hostsOf = (told: string | undefined): string[] => (told ?? '').split(',').map((host) => host.trim().toLowerCase()).filter((host) => host !== '');

/** What the process was told by its environment; read once, at boot. */
export class Settings {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly redisUrl: string | undefined;
  readonly production: boolean;
  /** Legal time may be moved only where it was said so and never in production. */
  readonly clockMovable: boolean;
  readonly dataKeys: string;
  /** PEM in base64 of the Ed25519 key that signs electronic copies; another than that of the checkpoints, so that either can be changed alone. */
  readonly copyKey: string;
  readonly checkpointDir: string;
  readonly fileLimitBytes: number;
  /** Null: files lie under dataDir. */
  readonly s3: S3Settings | null;
  /** Program that judges uploads; undefined: nobody does. */
  readonly malwareScanner: string | undefined;
  readonly malwareScannerMs: number;
  readonly publicUrl: string;
  /** Days that the access log is kept: never fewer than 180 (SEC-5). */
  readonly accessLogDays: number;
  /** Hosts (name, or name:port) inside of our network that addresses of forms may name; all others inside are refused. */
  readonly formHosts: readonly string[];
  /** Hosts (name, or name:port) inside of our network that events may be pushed to, also without TLS; all others inside are refused. */
  readonly pushHosts: readonly string[];
  /** Growing pauses between attempts to push an event; when they are used up it is a dead letter. */
  readonly pushPausesMs: readonly number[];
  /** How long a receiver may take to answer. */
  readonly pushAnswerMs: number;
  /** Unsafe requests that one session may send to this process in ten seconds; 0: no limit. */
  readonly requestsPerTenSeconds: number;
  /** After how long a job that was handed to the queue and not done is handed over again: the queue may have been wiped. */
  readonly reAddAfterMs: number;
  /** Where the post brings back what nobody took; printed on labels when it is said. */
  readonly returnAddress: string;
  readonly smsGateway: SmsGatewaySettings | null;
  readonly smtp: SmtpSettings | null;
  /** Folder that is shared with the office automation of the receiving units: bulletins go out there, receipts come back. */
  readonly oaExchangeDir: string;

  private readonly given: Readonly<Record<RotatedName, string>> & { readonly formerSigningKey: string };
  private readonly file: SecretsFile;

  constructor(env: NodeJS.ProcessEnv) {
    this.dataDir = path.resolve(env.DATA_DIR ?? '.data');
    this.file = new SecretsFile(this.dataDir);
    this.given = { tokenSecret: env.ONECOUNTER_TOKEN_SECRET ?? '', signingKey: env.ONECOUNTER_SIGNING_KEY ?? '', formerSigningKey: env.ONECOUNTER_FORMER_SIGNING_KEY ?? '' };
    this.databaseUrl = env.DATABASE_APP_URL ?? env.DATABASE_URL ?? '';
    this.poolSize = Number(env.POOL ?? 16);
    this.redisUrl = env.REDIS_URL;
    this.production = env.NODE_ENV === 'production';
    this.clockMovable = env.ONECOUNTER_CLOCK === 'movable' && !this.production;
    this.dataKeys = env.ONECOUNTER_DATA_KEYS ?? '';
    this.copyKey = env.ONECOUNTER_COPY_KEY ?? '';
    this.checkpointDir = env.ONECOUNTER_CHECKPOINT_DIR ?? path.join(this.dataDir, 'checkpoints');
    this.fileLimitBytes = Number(env.FILE_LIMIT_MEGABYTES ?? 20) * 1024 * 1024;
    this.s3 = s3SettingsOf(env);
    this.malwareScanner = env.MALWARE_SCANNER || undefined;
    this.malwareScannerMs = Number(env.MALWARE_SCANNER_SECONDS ?? 30) * 1000;
    this.accessLogDays = daysOf(env.ONECOUNTER_ACCESS_LOG_DAYS);
    this.requestsPerTenSeconds = requestsOf(env.ONECOUNTER_REQUESTS_PER_TEN_SECONDS);
    this.publicUrl = env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT ?? 3000}`;
    this.formHosts = hostsOf(env.ONECOUNTER_FORM_HOSTS);
    this.pushHosts = hostsOf(env.ONECOUNTER_PUSH_HOSTS);
    this.pushPausesMs = pushPausesOf(env.ONECOUNTER_PUSH_PAUSES, this.production);
    this.pushAnswerMs = Number(env.ONECOUNTER_PUSH_ANSWER_SECONDS ?? 10) * 1000;
    this.reAddAfterMs = Number(env.ONECOUNTER_RE_ADD_SECONDS ?? 30) * 1000;
    this.returnAddress = env.RETURN_ADDRESS ?? '';
    this.smsGateway = smsGatewayOf(env);
    this.smtp = smtpOf(env);
    this.oaExchangeDir = path.resolve(env.OA_EXCHANGE_DIR || path.join(this.dataDir, 'oa'));
  }

  /** Signs access tokens; base64. May change while the process runs. */
  get tokenSecret(): string {
    return this.file.newest(this.given.tokenSecret, 'tokenSecret');
  }

  /** PEM in base64 of the Ed25519 key that signs checkpoints. May change while the process runs. */
  get signingKey(): string {
    return this.file.newest(this.given.signingKey, 'signingKey');
  }

  /** The key before it, needed once, to hand over; empty: there was none. */
  get formerSigningKey(): string {
    return this.file.get('formerSigningKey') ?? this.given.formerSigningKey;
  }
}
