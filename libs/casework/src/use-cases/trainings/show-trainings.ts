import { Injectable, StreamableFile } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { refuse, TRAINING_SESSION, type TrainingVerb } from '@onecounter/contracts';
import { AccessLog, Uploads, type Actor } from '@onecounter/platform';
import { Trainings, type TrainingQuestionRow, type TrainingRow } from '../../data/trainings';
import { SubjectTraces } from '../../http/present-subject';
import type { ListTrainingsQuery } from '../../http/training.body';
import type { TrainingCountsView, TrainingPageView, TrainingQuestionView, TrainingRowView, TrainingView } from '../../http/training.view';
import { anywhere, verbsOf } from '../../rules/subject-rules';

const OF_ITS_UNIT: readonly TrainingVerb[] = ['recordTraining', 'closeTraining', 'cancelTraining'];

/** 培训 by list and counted. */
@Injectable()
export class ListTrainings {
  constructor(private readonly trainings: Trainings, private readonly items: ItemVersions) {}

  async list({ search, status, item, mine, from, to, before, limit = 50 }: ListTrainingsQuery, actor: Actor): Promise<TrainingPageView> {
    const rows = await this.trainings.list(actor, { search: anywhere(search), status: status ?? null, item: item ?? null, mine: mine ?? false, from: from ?? null, to: to ?? null, before: before ?? null, limit });
    const views = [];
    for (const row of rows) views.push(await this.present(row));
    return { rows: views, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** Days inclusive. @throws periodReversed */
  async counts({ from, to }: { readonly from: string; readonly to: string }, actor: Actor): Promise<TrainingCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const rows = (await this.trainings.counts(actor, from, to)).map(({ unit_id: unitId, unit_name: unitName, ...counts }) => ({ unitId, unitName, ...counts }));
    const sum = (of: 'sessions' | 'attendances' | 'questions' | 'answered'): number => rows.reduce((all, row) => all + row[of], 0);
    return { from, to, sessions: sum('sessions'), attendances: sum('attendances'), questions: sum('questions'), answered: sum('answered'), rows };
  }

  async present(row: TrainingRow): Promise<TrainingRowView> {
    const items = [];
    for (const code of row.items) items.push({ code, name: (await this.items.findPublished(code))?.definition.name ?? code });
    return {
      id: row.id, title: row.title, items, place: row.place, trainer: row.trainer, startsAt: row.starts_at.toISOString(), startsOn: row.starts_on, unitName: row.unit_name, status: row.status, statusLabel: TRAINING_SESSION.statuses[row.status].zh, version: row.version,
      invited: row.invited, invitedUnits: [...row.invited_units], attended: row.attended, questions: row.questions, openQuestions: row.open_questions,
    };
  }
}

/** One training with all that belongs to it. */
@Injectable()
export class ShowTraining {
  constructor(private readonly trainings: Trainings, private readonly lists: ListTrainings, private readonly uploads: Uploads, private readonly traces: SubjectTraces) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<TrainingView> {
    const row = await this.trainings.get(id, actor);
    const files = [];
    for (const fileId of row.files) {
      const file = await this.uploads.find(fileId);
      if (file) files.push({ id: file.id, name: file.name, mediaType: file.media_type });
    }
    return {
      ...(await this.lists.present(row)), minutes: row.minutes, endingWords: row.ending_words, invitedPeople: [...row.invited_people], attendees: [...row.attendees], files, asked: (await this.trainings.questionsOf(id)).map(presentQuestion),
      verbs: (verbsOf(TRAINING_SESSION, row.status, actor.permissions) as TrainingVerb[]).filter((verb) => row.unit_id === actor.unitId || !OF_ITS_UNIT.includes(verb)), trace: await this.traces.of(TRAINING_SESSION, id),
    };
  }
}

/** Files of a training, for whoever sees it; told to the access log: sign-in lists name people. */
@Injectable()
export class OpenTrainingFile {
  constructor(private readonly trainings: Trainings, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** @throws notFound */
  async run(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const row = await this.trainings.get(id, actor);
    const file = row.files.includes(fileId) ? await this.uploads.find(fileId) : undefined;
    if (!file) refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'trainingSession', subjectId: id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}

const presentQuestion = (row: TrainingQuestionRow): TrainingQuestionView => ({
  no: row.no, itemCode: row.item_code, about: row.about, question: row.text, askedByName: row.asked_by_name, askedAt: row.asked_at.toISOString(), answer: row.answer, answeredByName: row.answered_by_name, answeredAt: row.answered_at?.toISOString() ?? null,
});
