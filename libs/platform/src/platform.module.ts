import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AccessTokens } from './auth/access-tokens';
import { SessionRate } from './auth/session-rate';
import { Calendars } from './calendar/calendars';
import { ClockModule } from './clocks/clock.module';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { Documents } from './documents/documents';
import { RenderNamedDocument } from './documents/render-named-document.schedule';
import { DocumentRenderer } from './documents/render';
import { DossierSources } from './archives/dossier-source';
import { ExportLists } from './exports/export-list';
import { FileStore } from './files/file-store';
import { ForgetHalves } from './files/forget-halves.schedule';
import { HalfFiles } from './files/half-files';
import { MalwareHook } from './files/malware-hook';
import { ResumableRows } from './files/resumable/resumable-rows';
import { ResumableUploads } from './files/resumable/resumable-uploads';
import { TusWriter } from './files/resumable/tus-writer';
import { UploadLeases } from './files/resumable/upload-leases';
import { SweepFiles } from './files/sweep-files.schedule';
import { Uploads } from './files/uploads';
import { ForgetAnswers } from './idempotency/forget-answers.schedule';
import { Listeners } from './outbox/listeners';
import { OutboxBell } from './outbox/outbox-bell';
import { Relay } from './outbox/relay';
import { UrgentLane } from './outbox/urgent-lane';
import { AccessLog } from './privacy/access-log';
import { KeepAccessLog } from './privacy/keep-access-log.schedule';
import { PersonalData } from './privacy/personal-data';
import { JobQueue } from './queue/job-queue';
import { WorkDesk } from './queue/work-desk';
import { JobBook } from './schedules/job-book';
import { ScheduleKeeper } from './schedules/schedule-keeper';
import { RunProgresses } from './schedules/run-progress';
import { ScheduleRuns } from './schedules/schedule-runs';
import { FaultMeter } from './telemetry/fault-meter';
import { CheckpointSchedule } from './trace/checkpoint.schedule';
import { Checkpoints } from './trace/checkpoints';
import { Timeline } from './trace/timeline';
import { Trace } from './trace/trace';

const PARTS = [
  AccessTokens, SessionRate, Calendars, Documents, FileStore, MalwareHook, Uploads, ResumableUploads, Listeners, OutboxBell, Relay, UrgentLane, AccessLog, PersonalData,
  JobQueue, WorkDesk, ScheduleKeeper, RunProgresses, ScheduleRuns, JobBook, FaultMeter, Checkpoints, Timeline, Trace, DossierSources, ExportLists,
];

/** Adapters to the outside: database, trace, outbox, queue, clocks, files, documents. Knows nothing of permits. */
@Global()
@Module({
  imports: [ConfigModule, ClockModule, DatabaseModule, DiscoveryModule, JwtModule.register({})],
  providers: [...PARTS, { provide: DocumentRenderer, useFactory: () => new DocumentRenderer() }, CheckpointSchedule, RenderNamedDocument, ForgetAnswers,
    ResumableRows, UploadLeases, TusWriter, HalfFiles, ForgetHalves, SweepFiles, KeepAccessLog,
  ],
  exports: [...PARTS, DocumentRenderer, ConfigModule, ClockModule, DatabaseModule],
})
export class PlatformModule {}
