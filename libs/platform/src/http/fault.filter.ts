import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { FAULTS, faultText, Refusal, type FaultCode, type FaultFacts } from '@onecounter/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import type { FieldProblemView, ProblemView } from './problem.view';
import { FaultMeter } from '../telemetry/fault-meter';

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', '57P01', '57P02', '57P03', '08006', '08001', '08003', '53300']);
/** Waited too long for a row, a deadlock's victim, out of time: nothing was saved, and trying again is right. */
const BUSY = new Set(['55P03', '57014', '40P01', '40001']);
const BY_STATUS: Readonly<Record<number, FaultCode>> = { 400: 'malformedRequest', 401: 'notSignedIn', 403: 'notPermitted', 404: 'notFound', 413: 'fileTooLarge', 415: 'unsupportedMedia', 429: 'tooManyRequests' };

/** The one place where refusals and failures become problem+json; nothing is swallowed, no inside is shown. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  private readonly log = new Logger('Fault');
  constructor(private readonly meter: FaultMeter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const requestId = String(request.id);
    const refusal = this.refusalOf(error, requestId);
    this.meter.count(refusal.code);
    const problem = problemOf(refusal, requestId);
    if (reply.raw.headersSent) return void reply.raw.end();
    if (problem.status === 503 || problem.status === 429) void reply.header('Retry-After', String(refusal.facts.seconds ?? 2));
    void reply.status(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }

  private refusalOf(error: unknown, requestId: string): Refusal {
    if (error instanceof Refusal) return error;
    if (error instanceof HttpException) return new Refusal(BY_STATUS[error.getStatus()] ?? 'malformedRequest', { limitMegabytes: 20, seconds: 2, verb: '', verbLabel: '' });
    if (isAway(error)) return new Refusal('databaseAway', { seconds: 2 });
    if (isBusy(error)) return new Refusal('systemBusy', { seconds: 2 });
    const status = (error as { statusCode?: number }).statusCode;
    if (status && status >= 400 && status < 500) return new Refusal(BY_STATUS[status] ?? 'malformedRequest', { limitMegabytes: 20, seconds: 2 });
    // a value that PostgreSQL cannot store (NUL in text, number out of range): bad input that slipped past validation
    if (['22P05', '22021', '22003', '22P02', '22007', '22008'].includes(codeOf(error))) return new Refusal('malformedRequest');
    this.log.error({ requestId, error: error instanceof Error ? error.stack : String(error) });
    return new Refusal('internal', { requestId });
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? (error as { driverError?: { code?: unknown } })?.driverError?.code ?? '');

/** Whether the database is out of reach, as opposed to having refused. */
export function isAway(error: unknown): boolean {
  if (AWAY.has(codeOf(error))) return true;
  // a connection that is cut between two statements takes its query runner with it: the next statement, COMMIT too, is never sent
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const message = error instanceof Error ? error.message : '';
  return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|DataSource is not connected|Cannot use a pool after/.test(message);
}

/** Whether the database gave up waiting, so that the same request may well succeed a moment later. */
export const isBusy = (error: unknown): boolean => BUSY.has(codeOf(error));

/** The body of a refusal. */
export function problemOf(refusal: Refusal, requestId: string): ProblemView {
  const rule = FAULTS[refusal.code];
  const facts: FaultFacts = refusal.facts;
  const errors = (facts.errors as unknown as FieldProblemView[] | undefined) ?? [];
  const title = faultText(rule.zh, facts);
  const titleEn = faultText(rule.en, facts, ', ');
  if (refusal.field && errors.length === 0) errors.push({ field: refusal.field, code: refusal.code, message: title, messageEn: titleEn });
  const rest = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'errors'));
  return { type: `urn:onecounter:fault:${refusal.code}`, title, titleEn, status: rule.status, code: refusal.code, facts: rest, errors, requestId };
}
