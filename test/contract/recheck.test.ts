import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import type { Assurance } from '../../src/tutoring/assurance.ts';
import { type Recheck, recheckAll } from '../../src/tutoring/recheck.ts';
import { Judge } from '../../src/verification/judge.ts';
import type { JudgeReplies, JudgeRequests, Operation } from '../../src/verification/protocol.ts';
import { undecided } from '../../src/verification/undecided.ts';
import type { VerdictKind } from '../../src/verification/verdict.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';

/** What the next version of the verifier says of a statement: a verdict on it as a task, that it is prose, or nothing in time. */
type Says = VerdictKind | 'prose' | 'late' | 'late in checking';

/** A verifier that says of each statement what the statement itself says. */
class NextJudge extends Judge {
  readonly version = 'next';

  async ask<O extends Operation>(operation: O, request: JudgeRequests[O]): Promise<JudgeReplies[O]> {
    const statement = 'statement' in request ? (request.statement as Says) : 'prose';
    const replies: Partial<JudgeReplies> = { read: read(statement), verify: verify(statement) };
    return replies[operation] ?? undecided(operation, request, 'stopped');
  }

  async close(): Promise<void> {}
}

function read(says: Says): JudgeReplies['read'] {
  if (says === 'prose') return { kind: 'prose', where: '', features: {} };
  if (says === 'late') return { kind: 'undecided', obstacle: 'time' };
  return { kind: 'task', task: 'evaluate', readAs: 'read anew', taskKey: 'key 2', renaming: {}, features: {} };
}

function verify(says: Says): JudgeReplies['verify'] {
  const isTask = says === 'VERIFIED' || says === 'REFUTED' || says === 'UNDECIDED';
  const kind = isTask ? says : 'UNDECIDED';
  const check = { kind: 'SUBSTITUTION', verdict: kind, evidence: '1 = 2', engine: 'e', durationMs: 0 } as const;
  const verdict = { kind, checks: [check], notChecked: [] };
  return { verdict, task: isTask ? 'evaluate' : null, readAs: null, feedback: null, wrongForm: false };
}

describe.each(testServers)('recheck on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let solutions: PostgresSolutionStore;
  const judge = new NextJudge();

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    solutions = new PostgresSolutionStore(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });
  beforeEach(() => dataSource.query('DELETE FROM solution'));

  async function keep(problem: Says, assurance: Assurance): Promise<string> {
    const { id } = (await solutions.open(problemOf({ problem }))).solution;
    await solutions.claim(id, 'A', 60_000);
    await solutions.conclude(id, 'A', outcomeOf({ assurance, verifierVersion: 'old' }));
    return id;
  }

  async function all(signal = new AbortController().signal): Promise<Recheck[]> {
    const found: Recheck[] = [];
    for await (const each of recheckAll({ judge, solutions, deadlineMs: 1_000 }, 2, signal)) found.push(each);
    return found;
  }

  it.each([
    ['VERIFIED', 'PROVED', 'confirmed', 'SOLVED', 'PROVED'],
    ['REFUTED', 'PROVED', 'revoked', 'REVOKED', 'PROVED'],
    ['UNDECIDED', 'PROVED', 'revoked', 'REVOKED', 'PROVED'],
    ['prose', 'PROVED', 'revoked', 'REVOKED', 'PROVED'],
    ['late', 'PROVED', 'postponed', 'SOLVED', 'PROVED'],
    ['late in checking', 'PROVED', 'postponed', 'SOLVED', 'PROVED'],
    ['prose', 'CHECKED', 'confirmed', 'SOLVED', 'CHECKED'],
    ['REFUTED', 'CHECKED', 'revoked', 'REVOKED', 'CHECKED'],
    ['VERIFIED', 'CHECKED', 'confirmed', 'SOLVED', 'PROVED'],
    ['VERIFIED', 'TEACHER_CONFIRMED', 'confirmed', 'SOLVED', 'TEACHER_CONFIRMED'],
    ['prose', 'TEACHER_CONFIRMED', 'confirmed', 'SOLVED', 'TEACHER_CONFIRMED'],
    ['REFUTED', 'TEACHER_CONFIRMED', 'disputed', 'SOLVED', 'TEACHER_CONFIRMED'],
  ] as const)('where the verifier now says %s of what is %s, it is %s', async (says, assurance, kind, state, then) => {
    const id = await keep(says, assurance);
    expect((await all()).map((each) => each.kind)).toEqual([kind]);
    expect(await solutions.find(id)).toMatchObject({ state, assurance: then });
    expect(await solutions.countOutdated('next')).toBe(kind === 'postponed' ? 1 : 0);
  });

  it('goes through all, and after a stop through what is left', async () => {
    for (let n = 0; n < 7; n++) await keep('VERIFIED', 'PROVED');
    const stopping = new AbortController();
    const first: Recheck[] = [];
    for await (const each of recheckAll({ judge, solutions, deadlineMs: 1_000 }, 2, stopping.signal)) {
      first.push(each);
      stopping.abort();
    }
    expect(first.length).toBeLessThan(7);
    expect(await all()).toHaveLength(7 - first.length);
    expect(await all()).toEqual([]);
  });
});
