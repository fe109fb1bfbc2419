import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { Injectable, StreamableFile } from '@nestjs/common';
import { OTHER_PERMISSIONS, refuse } from '@onecounter/contracts';
import { Cases, JointCases } from '@onecounter/casework';
import { AccessLog, FileStore, type Actor } from '@onecounter/platform';
import { ZipFile } from 'yazl';
import { Archives } from '../data/archives';
import { Batches } from '../data/batches';
import { JointArchives } from '../data/joint-archives';
import type { ArchiveManifest } from '../package/manifest';
import { zipOf } from '../package/write-zip';
import { fileName } from '../rules/package-layout';
import { requireLead } from './archive-joint-case';

@Injectable()
export class Packages {
  constructor(private readonly store: FileStore) {}

  /** @throws archiveFileMissing naming what the store lacks, before the first byte goes out */
  async open(manifestHash: string): Promise<{ manifest: ArchiveManifest; stream: Readable }> {
    const manifest = (await json(await this.bytes(manifestHash))) as ArchiveManifest;
    const missing: string[] = [];
    for (const file of manifest.files) {
      const found = await this.store.open(file.sha256);
      if (!found) missing.push(file.path);
      found?.stream.destroy();
    }
    if (missing.length > 0) refuse('archiveFileMissing', { names: missing });
    return { manifest, stream: zipOf(manifest, (hash) => this.bytes(hash)) };
  }

  private async bytes(hash: string): Promise<Readable> {
    return (await this.store.open(hash))?.stream ?? refuse('archiveFileMissing', { names: [hash] });
  }
}

/** 下载档案: the papers show persons in clear, so each time is a line in the access log. */
@Injectable()
export class DownloadArchive {
  constructor(private readonly cases: Cases, private readonly archives: Archives, private readonly packages: Packages, private readonly log: AccessLog) {}

  async run(caseId: number, actor: Actor): Promise<StreamableFile> {
    const { number } = await this.cases.getInFull(caseId, actor);
    const archive = (await this.archives.ofCase(caseId)) ?? refuse('notArchivedYet');
    const { manifest, stream } = await this.packages.open(archive.manifest_file_hash);
    await this.log.write(actor, { action: 'downloadArchive', subjectKind: 'permitCase', subjectId: caseId, detail: { edition: manifest.edition } });
    return zipFile(stream, `${number} ${manifest.itemName}`);
  }
}

/** 下载联办档案: of what one's section leads. */
@Injectable()
export class DownloadJointArchive {
  constructor(private readonly joints: JointCases, private readonly archives: JointArchives, private readonly packages: Packages, private readonly log: AccessLog) {}

  /** @throws notFound, notPermitted for a section that does not lead, notArchivedYet, archiveFileMissing */
  async run(jointId: number, actor: Actor): Promise<StreamableFile> {
    const joint = await this.joints.get(jointId, actor);
    requireLead(joint, OTHER_PERMISSIONS.downloadArchive.zh, 'downloadArchive', actor);
    const archive = (await this.archives.ofJointCase(jointId)) ?? refuse('notArchivedYet');
    const { manifest, stream } = await this.packages.open(archive.manifest_file_hash);
    await this.log.write(actor, { action: 'downloadArchive', subjectKind: 'jointCase', subjectId: jointId, detail: { edition: manifest.edition, cases: manifest.parts?.length ?? 0 } });
    return zipFile(stream, `${joint.number} ${manifest.itemName}`);
  }
}

/** 整批下载: one zip with a package for each case, made while it goes out; nothing is stored twice. */
@Injectable()
export class DownloadBatch {
  constructor(private readonly batches: Batches, private readonly packages: Packages, private readonly log: AccessLog) {}

  async run(batchId: number, actor: Actor): Promise<StreamableFile> {
    const batch = (await this.batches.own(batchId, actor)) ?? refuse('notFound');
    const archives = await this.batches.archivesOf(batchId, actor);
    await this.log.write(actor, { action: 'downloadArchive', subjectKind: 'archiveBatch', subjectId: batchId, detail: { cases: archives.length } });
    const zip = new ZipFile();
    const out = zip.outputStream as Readable;
    zip.once('error', (error: Error) => out.destroy(error));
    for (const { number, manifest_file_hash: hash } of archives) {
      zip.addReadStreamLazy(`${fileName(number)}.zip`, { compress: false }, (given) => {
        this.packages.open(hash).then(({ stream }) => { stream.once('error', (error) => out.destroy(error)); given(null, stream); }, (error: Error) => out.destroy(error));
      });
    }
    zip.end();
    return zipFile(out, `档案 ${batch.from_on} 至 ${batch.to_on}`);
  }
}

const zipFile = (stream: Readable, name: string): StreamableFile => new StreamableFile(stream, { type: 'application/zip', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${fileName(name)}.zip`)}` });
