import { Injectable } from '@nestjs/common';
import { PERSON, refuse, roleOf } from '@onecounter/contracts';
import { MachineClock, type Actor } from '@onecounter/platform';
import { PersonRows } from '../data/person-rows';
import { Sessions } from '../data/sessions';
import { SignInAttempts } from '../data/sign-in-attempts';
import type { PeoplePageView, PersonFileView, PersonSessionView } from './person.view';
import type { PeopleQuery } from './person.body';
import { TraceAnswers } from './trace-answers';
import { postView } from './unit-answers';

/** 卫生计生审批科 审核员; a post of a general section is called as the section itself and said once. */
const postWords = (unit: string, post: string): string => (unit === post ? unit : `${unit} ${post}`);

/** People as administrators see them. */
@Injectable()
export class PersonAnswers {
  constructor(
    private readonly people: PersonRows, private readonly sessions: Sessions, private readonly attempts: SignInAttempts, private readonly trace: TraceAnswers, private readonly machine: MachineClock,
  ) {}

  async list({ words, unitId, status, after, limit }: PeopleQuery, actor: Actor): Promise<PeoplePageView> {
    const rows = await this.people.list({ words: words?.trim() ?? '', unitId: unitId ?? null, status: status ?? null, after: after ?? 0, limit }, actor.jurisdictionPath);
    return {
      people: rows.map(({ id, name, status: state, login, posts }) => ({ id, name, status: state, login, posts: posts.map((post) => postWords(post.unitName, roleOf(post.role)?.zh ?? post.role)) })),
      next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws notFound, also when the person is out of the actor's jurisdiction */
  async file(id: number, actor: Actor): Promise<PersonFileView> {
    const row = (await this.people.find(id, actor.jurisdictionPath)) ?? refuse('notFound');
    const [posts, sections] = [await this.people.posts(id), await this.people.sections(id)];
    return {
      id, name: row.name, status: row.status, version: row.version, residentId: row.residentIdMasked, login: row.login, mustChangePassword: row.mustChange ?? false, secondFactor: row.secondFactor,
      passwordChangedAt: row.changedAt?.toISOString() ?? null, lockedUntil: await this.lockOf(row.login), posts: posts.map((post) => postView({ ...post, personId: id, personName: row.name }, sections)),
      sessions: await this.sessionsOf(id), ...(await this.trace.of(PERSON, id)),
    };
  }

  private async lockOf(login: string | null): Promise<string | null> {
    const until = login && (await this.attempts.of(login)).state.lockedUntil;
    return until && until > this.machine.now() ? until.toISOString() : null;
  }

  private async sessionsOf(id: number): Promise<PersonSessionView[]> {
    return (await this.sessions.running(id)).map(({ id: sessionId, app, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
      id: sessionId, app, userAgent, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), expiresAt: expiresAt.toISOString(),
    }));
  }
}
