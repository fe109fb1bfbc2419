import { refuse, Refusal } from '@onecounter/contracts';
import { Counter } from 'prom-client';
import { METRICS } from '../telemetry/fault-meter';

const NAME = 'onecounter_file_store_failures_total';
const failures = (METRICS.getSingleMetric(NAME) as Counter<'operation'> | undefined)
  ?? new Counter({ name: NAME, help: 'Failures of the file store by operation', labelNames: ['operation'], registers: [METRICS] });

const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** What a disk says when it is not ours to write, not mounted, or broken; never what a sender that hangs up causes. */
const BROKEN = new Set(['EACCES', 'EPERM', 'EIO', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'EMFILE', 'ENFILE', 'ESTALE', 'ENXIO', 'ENODEV']);

/** Counts what the store could not do and says so to whoever asked. @throws storageFull, fileStoreAway */
export function refuseStore(operation: string, code: 'storageFull' | 'fileStoreAway'): never {
  failures.inc({ operation });
  return refuse(code, code === 'fileStoreAway' ? { seconds: 5 } : {});
}

/** Tells a failing disk from everything else that may go wrong around it. @throws storageFull, fileStoreAway, or the error itself */
export function raiseDiskFailure(operation: string, error: unknown): never {
  const { code } = error as { code?: unknown };
  if (error instanceof Refusal || typeof code !== 'string') throw error;
  if (FULL.has(code)) refuseStore(operation, 'storageFull');
  if (BROKEN.has(code)) refuseStore(operation, 'fileStoreAway');
  throw error;
}
