import { Injectable, StreamableFile } from '@nestjs/common';
import { Cases } from '@onecounter/casework';
import { districtName, refuse } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import { AccessLog, Calendars, LegalClock, PersonalData, Uploads, type Actor } from '@onecounter/platform';
import { Inspections, type InspectionRow } from '../data/inspections';
import { Trips } from '../data/trips';
import type { ListInspectionsQuery, ListTripsQuery, PeriodQuery } from '../http/inspection.body';
import type { InspectionContactView, InspectionCountsView, InspectionPageView, InspectionView, SuggestionsView, TripsView, TripView } from '../http/inspection.view';
import { suggestTrips, type Suggestion } from '../rules/suggest-trips';
import { presentInspection, presentTrip } from './present-inspection';

const MOST_OPEN = 300;
const MOST_TRIPS = 200;

/** 勘验 as lists: of a case, of the section, of the inspection office; and how many there were. */
@Injectable()
export class ShowInspections {
  constructor(private readonly inspections: Inspections, private readonly cases: Cases) {}

  async ofCase(caseId: number, actor: Actor): Promise<InspectionView[]> {
    await this.cases.getInFull(caseId, actor);
    return (await this.inspections.ofCase(caseId)).map(presentInspection);
  }

  async list(query: ListInspectionsQuery, actor: Actor): Promise<InspectionPageView> {
    const limit = query.limit ?? 50;
    const search = query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.inspections.list(actor, {
      state: query.state ?? null, unitId: query.unitId ?? null, district: query.district ?? null, from: query.from ?? null, to: query.to ?? null, joint: query.joint ?? null, inspected: query.inspected ?? null, search, before: query.before ?? null, limit,
    });
    return { rows: rows.map(presentInspection), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws periodReversed */
  async counts({ from, to }: PeriodQuery, actor: Actor): Promise<InspectionCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const rows = await this.inspections.counts(actor, from, to);
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
    return {
      from, to, inspections: sum((row) => row.inspections), jointInspections: sum((row) => row.joint_inspections), trips: new Set(rows.flatMap((row) => row.trips)).size,
      bySection: rows.map((row) => ({ unitId: row.unit_id, unitName: row.unit_name, inspections: row.inspections, jointInspections: row.joint_inspections, trips: row.trips.length })),
    };
  }
}

/** The rule of suggestions on today's date and the calendar of the place. */
@Injectable()
export class TripDays {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async suggest(open: readonly InspectionRow[], actor: Actor): Promise<Suggestion[]> {
    return suggestTrips(open, this.legal.today(), await this.calendars.of(actor.jurisdictionPath));
  }
}

/** 勘验安排: trips by day, those of one's own, and what could go together. */
@Injectable()
export class ShowTrips {
  constructor(private readonly trips: Trips, private readonly inspections: Inspections, private readonly people: People, private readonly days: TripDays) {}

  /** @throws periodReversed */
  async list({ from, to, mine }: ListTripsQuery, actor: Actor): Promise<TripsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const rows = await this.trips.list(actor, { from, to, mine: mine ?? false, limit: MOST_TRIPS });
    const requests = this.visible(await this.inspections.ofTrips(rows.map(({ id }) => id)), actor);
    return { rows: rows.map((row) => presentTrip(row, requests)) };
  }

  async one(id: number, actor: Actor): Promise<TripView> {
    return presentTrip(await this.trips.get(id, actor), this.visible(await this.inspections.ofTrips([id]), actor));
  }

  async suggestions(actor: Actor): Promise<SuggestionsView> {
    const [open, inspectors] = [await this.inspections.open(actor, MOST_OPEN), await this.people.ofUnit(actor.unitId ?? 0, 'inspector')];
    const byId = new Map(open.map((row) => [row.id, row]));
    const groups = await this.days.suggest(open, actor);
    return {
      rows: groups.map((group) => ({
        district: group.district, districtName: districtName(group.district), onDate: group.onDate, dueOn: group.dueOn, late: group.late, sections: group.sections,
        requests: group.requests.flatMap((id) => { const row = byId.get(id); return row ? [presentInspection(row)] : []; }),
      })),
      inspectors: inspectors.map(({ id, name }) => ({ personId: id, name })),
    };
  }

  /** A section reads of a trip what is its own. */
  private visible(rows: readonly InspectionRow[], actor: Actor): InspectionRow[] {
    return rows.filter((row) => actor.reach !== 'section' || row.unit_id === actor.unitId);
  }
}

/** What of an inspection is shown only to whoever goes there, or says why: contact and pictures. */
@Injectable()
export class OpenInspection {
  constructor(private readonly inspections: Inspections, private readonly uploads: Uploads, private readonly vault: PersonalData, private readonly log: AccessLog) {}

  /** In clear; written to the access log. @throws notFound */
  async contact(id: number, reason: string, actor: Actor): Promise<InspectionContactView> {
    const row = await this.inspections.get(id, actor);
    const sealed = await this.inspections.contactOf(id);
    await this.log.write(actor, { action: 'showInspectionContact', subjectKind: 'permitCase', subjectId: row.case_id, detail: { reason, requestId: id } });
    return sealed === null ? { name: null, phone: null } : (JSON.parse(this.vault.open(sealed)) as InspectionContactView);
  }

  /** A photo or a drawn name of the finding. @throws notFound */
  async photo(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const { finding, case_id: caseId } = await this.inspections.get(id, actor);
    const files = [...(finding?.photos ?? []), ...(finding?.signatures ?? []).map((one) => one.fileId)];
    const row = files.includes(fileId) ? await this.uploads.find(fileId) : undefined;
    if (!row) return refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'permitCase', subjectId: caseId, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(row), { type: row.media_type, disposition: `inline; filename*=UTF-8''${encodeURIComponent(row.name)}`, length: Number(row.size_bytes) });
  }
}
