import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresAskingStore } from '../../src/storage/postgres-asking-store.ts';
import { PostgresServingTally } from '../../src/storage/postgres-serving-tally.ts';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import { timeOrderedId } from '../../src/storage/time-ordered-id.ts';
import type { Attempt } from '../../src/tutoring/attempt.ts';
import type { NewProblem, SolutionStore } from '../../src/tutoring/ports.ts';
import type { Outcome, Solution } from '../../src/tutoring/solution.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';

const leaseMs = 60_000;

describe.each(testServers)('SolutionStore on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: SolutionStore;

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    store = new PostgresSolutionStore(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  /** Time is written, not waited for. */
  const endLease = (id: string) =>
    dataSource.query(`UPDATE solution SET claimable_at = now() - interval '1 second' WHERE id = $1`, [id]);
  const expire = (id: string) =>
    dataSource.query(`UPDATE solution SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
  const clear = () => dataSource.query('DELETE FROM solution');

  async function openNew(given: Partial<NewProblem> = {}): Promise<Solution> {
    return (await store.open(problemOf(given))).solution;
  }

  async function solved(outcome: Partial<Outcome> = {}, given: Partial<NewProblem> = {}): Promise<Solution> {
    const { id, keys } = await openNew(given);
    await store.claim(id, 'A', leaseMs);
    const concluded = await store.conclude(id, 'A', outcomeOf({ taskKey: keys.taskKey, ...outcome }));
    if (concluded === null) throw new Error('the lease was lost');
    return concluded;
  }

  describe('open', () => {
    it('gives a row as it was asked for, queued', async () => {
      const problem = problemOf({ readAs: 'Solve x + 1 = 2 for x', tier: 'MEDIUM' });
      const { solution, opened } = await store.open(problem);
      expect(opened).toBe(true);
      const { canonical, renaming, ...shown } = problem;
      expect(solution).toEqual({
        ...shown,
        id: solution.id,
        state: 'QUEUED',
        method: null,
        answer: null,
        steps: [],
        assurance: 'UNVERIFIED',
        verdict: null,
        caveat: null,
        reasons: [],
        costUsd: 0,
        verifierVersion: null,
        createdAt: expect.any(Date),
        finishedAt: null,
        expiresAt: null,
        trying: null,
        best: null,
        expectedMs: null,
      });
      expect(await store.find(solution.id)).toEqual(solution);
      expect(await store.findByText(problem.keys.textKey)).toEqual(solution);
    });

    it('opens one row for fifty who ask at once', async () => {
      const problem = problemOf();
      const replies = await Promise.all(Array.from({ length: 50 }, () => store.open(problem)));
      expect(new Set(replies.map(({ solution }) => solution.id)).size).toBe(1);
      expect(replies.filter(({ opened }) => opened)).toHaveLength(1);
    });

    it('supersedes an answer that has expired, once, however many ask', async () => {
      const problem = problemOf();
      const agreed = await solved({ assurance: 'AGREED' }, problem);
      expect(await store.findByText(problem.keys.textKey)).toEqual(agreed);
      await expire(agreed.id);
      expect(await store.findByText(problem.keys.textKey)).toBeNull();
      const replies = await Promise.all(Array.from({ length: 20 }, () => store.open(problem)));
      const ids = new Set(replies.map(({ solution }) => solution.id));
      expect(ids.size).toBe(1);
      expect(ids).not.toContain(agreed.id);
      expect(replies.filter(({ opened }) => opened)).toHaveLength(1);
      expect((await store.find(agreed.id))?.answer).toEqual(agreed.answer);
    });

    it('joins an answer that is kept for good, and what waits for a teacher', async () => {
      const proved = await solved();
      expect(await store.open(problemOf({ keys: proved.keys }))).toEqual({ solution: proved, opened: false });
      const waiting = await solved({ state: 'NEEDS_REVIEW', reasons: ['UNDECIDED'] });
      await expire(waiting.id);
      expect(await store.open(problemOf({ keys: waiting.keys }))).toMatchObject({
        solution: { id: waiting.id },
        opened: false,
      });
    });

    it('opens anew what failed', async () => {
      const failed = await solved({ state: 'FAILED' });
      const { solution, opened } = await store.open(problemOf({ keys: failed.keys }));
      expect([opened, solution.state]).toEqual([true, 'QUEUED']);
    });

    it('keeps text that Postgres would refuse', async () => {
      const { problem } = await openNew({ problem: 'half \ud800 and nul \0' });
      expect(problem).toBe('half \ufffd and nul \ufffd');
    });
  });

  describe('find', () => {
    it.each(['', 'x', '42', '00000000-0000-0000-0000-00000000000g', "'; DROP TABLE solution; --"])(
      'finds nothing under %j',
      async (id) => {
        expect(await store.find(id)).toBeNull();
        expect(await store.attempts(id)).toEqual([]);
        expect(await store.claim(id, 'A', leaseMs)).toBeNull();
        expect(await store.extend(id, 'A', leaseMs)).toBe(false);
        expect(await store.conclude(id, 'A', outcomeOf())).toBeNull();
        await store.release(id, 'A');
      },
    );

    it('finds a verified solution of the same task in other words, and no other kind', async () => {
      const keys = () => ({ textKey: randomUUID(), taskKey: 'task-1' });
      await openNew({ keys: keys() });
      await solved({ assurance: 'AGREED' }, { keys: keys() });
      expect(await store.findVerifiedByTask('task-1')).toBeNull();
      const proved = await solved({ assurance: 'PROVED' }, { keys: keys() });
      expect(await store.findVerifiedByTask('task-1')).toEqual({ solution: proved, renaming: {} });
      expect(await store.findVerifiedByTask('task-2')).toBeNull();
    });
  });

  describe('leases', () => {
    it('gives a row to one of many who claim it', async () => {
      const { id } = await openNew();
      const claims = await Promise.all(Array.from({ length: 20 }, (_, n) => store.claim(id, `holder ${n}`, leaseMs)));
      expect(claims.filter((claimed) => claimed !== null).map((claimed) => claimed?.state)).toEqual(['WORKING']);
    });

    it('gives different rows to those who take the next, oldest first', async () => {
      await clear();
      const ids: string[] = [];
      for (let n = 0; n < 30; n++) ids.push((await openNew()).id);
      expect((await store.claimNext('A', leaseMs, 3))?.id).toBe(ids[0]);
      const claims = await Promise.all(
        Array.from({ length: 35 }, (_, n) => store.claimNext(`holder ${n}`, leaseMs, 3)),
      );
      const taken = claims.flatMap((claimed) => (claimed === null ? [] : [claimed.id]));
      expect(new Set(taken).size).toBe(taken.length);
      const rest = [];
      for (
        let next = await store.claimNext('A', leaseMs, 3);
        next !== null;
        next = await store.claimNext('A', leaseMs, 3)
      )
        rest.push(next.id);
      expect([...taken, ...rest].toSorted()).toEqual(ids.slice(1).toSorted());
    });

    it('passes a row on when the lease has run out, not before', async () => {
      await clear();
      const { id } = await openNew();
      await store.claim(id, 'A', leaseMs);
      expect(await store.claim(id, 'B', leaseMs)).toBeNull();
      expect(await store.claimNext('B', leaseMs, 3)).toBeNull();
      await endLease(id);
      expect((await store.claimNext('B', leaseMs, 3))?.id).toBe(id);
      expect(await store.extend(id, 'A', leaseMs)).toBe(false);
      expect(await store.extend(id, 'B', leaseMs)).toBe(true);
    });

    it('keeps a row for a holder who extends', async () => {
      const { id } = await openNew();
      await store.claim(id, 'A', leaseMs);
      await endLease(id);
      expect(await store.extend(id, 'A', leaseMs)).toBe(true);
      expect(await store.claim(id, 'B', leaseMs)).toBeNull();
    });

    it('writes nothing for a former holder', async () => {
      const { id } = await openNew();
      await store.claim(id, 'A', leaseMs);
      await endLease(id);
      await store.claim(id, 'B', leaseMs);
      expect(await store.conclude(id, 'A', outcomeOf({ attempts: [attemptOf()] }))).toBeNull();
      await store.release(id, 'A');
      expect(await store.find(id)).toMatchObject({ state: 'WORKING', answer: null });
      expect(await store.attempts(id)).toEqual([]);
    });

    it('notes what is being done while it is held, and forgets it with the outcome', async () => {
      const { id } = await openNew();
      await store.claim(id, 'A', leaseMs);
      const { method, answer, steps, assurance, verdict, caveat } = outcomeOf({ caveat: 'so far' });
      const best = { method, answer, steps, assurance, verdict, caveat };
      const note = { trying: 'REASONING', best, expectedMs: 4_000 } as const;
      await store.note(id, 'B', note);
      expect(await store.find(id)).toMatchObject({ trying: null, best: null, expectedMs: null });
      await store.note(id, 'A', note);
      expect(await store.find(id)).toMatchObject({ ...note, answer: null, state: 'WORKING' });
      await store.conclude(id, 'A', outcomeOf());
      await store.note(id, 'A', note);
      expect(await store.find(id)).toMatchObject({ trying: null, best: null, expectedMs: null, state: 'SOLVED' });
    });

    it('writes the first of two outcomes of one holder', async () => {
      const { id } = await openNew();
      await store.claim(id, 'A', leaseMs);
      const outcomes = [outcomeOf({ attempts: [attemptOf()] }), outcomeOf({ attempts: [attemptOf()] })];
      const written = await Promise.all(outcomes.map((outcome) => store.conclude(id, 'A', outcome)));
      expect(written.filter((solution) => solution !== null)).toHaveLength(1);
      expect(await store.attempts(id)).toHaveLength(1);
    });

    it('gives a released row to the next, and does not count it as a claim', async () => {
      await clear();
      const { id } = await openNew();
      for (let round = 0; round < 5; round++) {
        expect((await store.claimNext('A', leaseMs, 1))?.id).toBe(id);
        await store.release(id, 'A');
      }
      expect(await store.find(id)).toMatchObject({ state: 'QUEUED' });
    });

    it('ends a row that breaks its holders', async () => {
      await clear();
      const poison = await openNew();
      const harmless = await openNew();
      for (let round = 0; round < 2; round++) {
        await store.claim(poison.id, 'A', leaseMs);
        await endLease(poison.id);
      }
      expect((await store.claimNext('A', leaseMs, 2))?.id).toBe(harmless.id);
      const failed = await store.find(poison.id);
      expect(failed).toMatchObject({ state: 'FAILED', reasons: ['TIMEOUT'], finishedAt: expect.any(Date) });
      expect(failed?.caveat).not.toBeNull();
      expect(await store.findByText(poison.keys.textKey)).toBeNull();
      expect(await store.claim(poison.id, 'A', leaseMs)).toBeNull();
    });

    it('lets no one claim what is finished', async () => {
      const { id } = await solved();
      expect(await store.claim(id, 'A', leaseMs)).toBeNull();
      expect(await store.extend(id, 'A', leaseMs)).toBe(false);
    });
  });

  describe('conclude', () => {
    it('keeps the outcome with its attempts in their order, and what they cost', async () => {
      const attempts = [
        attemptOf({ costUsd: 0.1, escalatedBecause: 'REFUTED', verdict: 'REFUTED' }),
        attemptOf({ costUsd: 0.2, method: 'REASONING', model: 'some-model', promptVersion: '3' }),
      ];
      const outcome = outcomeOf({ attempts, taskKey: 'a task' });
      const solution = await solved(outcome);
      const { attempts: _, taskKey, renaming: __, ...kept } = outcome;
      expect(solution).toMatchObject({ ...kept, costUsd: 0.3, finishedAt: expect.any(Date) });
      expect(solution.keys.taskKey).toBe(taskKey);
      expect(await store.attempts(solution.id)).toEqual(attempts);
      expect(await store.find(solution.id)).toEqual(solution);
    });

    it('keeps what a model wrote that Postgres would refuse', async () => {
      const answer = { text: 'x\0', latex: '\udc00' };
      const solution = await solved({
        answer,
        steps: [{ text: '\0', latex: null, holds: null }],
        attempts: [attemptOf({ answers: [{ answer, votes: 1, verdict: 'UNDECIDED' }] })],
      });
      expect(solution.answer).toEqual({ text: 'x\ufffd', latex: '\ufffd' });
      expect((await store.attempts(solution.id))[0]?.answers[0]?.answer).toEqual(solution.answer);
    });
  });

  describe('retention', () => {
    const daysKept = async (outcome: Partial<Outcome>) => {
      const { finishedAt, expiresAt } = await solved(outcome);
      return expiresAt === null || finishedAt === null ? null : (+expiresAt - +finishedAt) / 86_400_000;
    };

    it.each([
      ['TEACHER_CONFIRMED', null],
      ['PROVED', null],
      ['CHECKED', 30],
      ['AGREED', 1],
      ['UNVERIFIED', 0],
    ] as const)('keeps what is %s for %s days', async (assurance, days) => {
      expect(await daysKept({ assurance })).toBe(days);
    });

    it('never serves what nothing stands behind, though whoever waits for it may read it', async () => {
      const { id, keys } = await solved({ assurance: 'UNVERIFIED' });
      expect(await store.findByText(keys.textKey)).toBeNull();
      expect(await store.find(id)).toMatchObject({ answer: { text: '1' } });
    });

    it('keeps the canonical statement and its version', async () => {
      const { id } = await openNew({ canonical: { version: 'text-9', text: 'solve x=1' } });
      const rows = await dataSource.query<unknown[]>(
        'SELECT canonical, canonical_version AS version FROM solution WHERE id = $1',
        [id],
      );
      expect(rows).toEqual([{ canonical: 'solve x=1', version: 'text-9' }]);
    });

    it('lets what waits for a teacher wait', async () => {
      expect(await daysKept({ state: 'NEEDS_REVIEW', assurance: 'UNVERIFIED' })).toBeNull();
    });
  });

  describe('adopt', () => {
    const keys = () => ({ textKey: randomUUID(), taskKey: `task ${randomUUID()}` });

    it('keeps the answer of the same task under other words, in their names', async () => {
      const first = await solved({ renaming: { x1: 'x' } }, { keys: keys(), renaming: { x1: 'x' } });
      const taskKey = first.keys.taskKey ?? '';
      expect(await store.findVerifiedByTask(taskKey)).toEqual({ solution: first, renaming: { x1: 'x' } });
      const words = problemOf({ keys: { textKey: randomUUID(), taskKey }, renaming: { x1: 'y' } });
      const outcome = outcomeOf({ taskKey, answer: { text: 'y', latex: 'y' }, renaming: { x1: 'y' } });
      const adopted = await store.adopt(words, outcome, first.id);
      expect(adopted).toMatchObject({ state: 'SOLVED', answer: { text: 'y' }, expiresAt: null });
      expect(adopted?.id).not.toBe(first.id);
      expect(await store.findByText(words.keys.textKey)).toEqual(adopted);
    });

    it('adopts once, however many ask', async () => {
      const first = await solved({}, { keys: keys() });
      const words = problemOf({ keys: { textKey: randomUUID(), taskKey: first.keys.taskKey } });
      const all = await Promise.all(Array.from({ length: 20 }, () => store.adopt(words, outcomeOf(), first.id)));
      expect(new Set(all.map((adopted) => adopted?.id)).size).toBe(1);
    });

    it('adopts nothing from what was taken back', async () => {
      const first = await solved({}, { keys: keys() });
      await store.revoke(first.id, { by: 'tea', because: 'wrong' });
      expect(await store.adopt(problemOf(), outcomeOf(), first.id)).toBeNull();
      expect(await store.findVerifiedByTask(first.keys.taskKey ?? '')).toBeNull();
    });
  });

  describe('revoke', () => {
    it('takes an answer back with all that rest on it, says why, and counts whom it concerns', async () => {
      const first = await solved({}, { keys: { textKey: randomUUID(), taskKey: 'task r' } });
      const words = problemOf({ keys: { textKey: randomUUID(), taskKey: 'task r' } });
      const second = await store.adopt(words, outcomeOf({ taskKey: 'task r' }), first.id);
      const third = await store.adopt(problemOf(), outcomeOf({ taskKey: 'task r' }), second?.id ?? '');
      const other = await solved();
      const tally = new PostgresServingTally(dataSource, () => undefined);
      for (const id of [first.id, first.id, second?.id ?? '', other.id]) tally.count(id, true);
      await tally.close();

      const revoked = await store.revoke(second?.id ?? '', { by: 'tea', because: 'a sign is wrong' });
      expect(revoked).toMatchObject({ kind: 'revoked', deliveries: 3 });
      const ids = revoked.kind === 'revoked' ? revoked.solutions.map(({ id }) => id) : [];
      expect(ids[0]).toBe(second?.id);
      expect(new Set(ids)).toEqual(new Set([first.id, second?.id, third?.id]));
      expect(await store.findByText(words.keys.textKey)).toBeNull();
      expect(await store.find(first.id)).toMatchObject({ state: 'REVOKED', answer: first.answer });
      const rows = await dataSource.query<unknown[]>(
        'SELECT revoked_by AS by, revoked_because AS because, revoked_at IS NOT NULL AS dated FROM solution WHERE id = $1',
        [first.id],
      );
      expect(rows).toEqual([{ by: 'tea', because: 'a sign is wrong', dated: true }]);
      expect(await store.find(other.id)).toMatchObject({ state: 'SOLVED' });
    });

    it('lets the next who asks open the problem anew', async () => {
      const { id, keys } = await solved();
      await store.revoke(id, { by: 'tea', because: 'wrong' });
      expect(await store.open(problemOf({ keys }))).toMatchObject({ opened: true, solution: { state: 'QUEUED' } });
    });

    it('takes back only what is kept', async () => {
      expect(await store.revoke('nonsense', { by: 'tea', because: 'x' })).toEqual({ kind: 'not-found' });
      expect(await store.revoke(timeOrderedId(), { by: 'tea', because: 'x' })).toEqual({ kind: 'not-found' });
      const open = await openNew();
      expect(await store.revoke(open.id, { by: 'tea', because: 'x' })).toEqual({ kind: 'not-kept', solution: open });
      const { id } = await solved();
      const twice = await Promise.all([1, 2].map(() => store.revoke(id, { by: 'tea', because: 'x' })));
      expect(twice.map(({ kind }) => kind).sort()).toEqual(['not-kept', 'revoked']);
    });
  });

  describe('recheck', () => {
    it('finds what another verifier checked, in order, until each is confirmed', async () => {
      await clear();
      const old = [await solved(), await solved(), await solved()];
      await solved({ verifierVersion: '2' });
      await solved({ state: 'NEEDS_REVIEW', verifierVersion: null });
      await store.revoke((await solved()).id, { by: 'tea', because: 'x' });
      expect(await store.countOutdated('2')).toBe(3);
      const page = await store.listOutdated('2', null, 2);
      expect(page.map(({ id }) => id)).toEqual([old[0]?.id, old[1]?.id]);
      const verdict = { kind: 'VERIFIED', checks: [], notChecked: [] } as const;
      const reading = { readAs: 'r', taskKey: 'k2', renaming: { a: 'x' } };
      const found = { verdict, verifierVersion: '2', assurance: 'PROVED', reading } as const;
      expect(await store.reconfirm(old[0]?.id ?? '', found)).toBe(true);
      expect(await store.findVerifiedByTask('k2')).toMatchObject({ solution: { id: old[0]?.id, readAs: 'r' } });
      expect((await store.listOutdated('2', old[1]?.id ?? '', 9)).map(({ id }) => id)).toEqual([old[2]?.id]);
      expect(await store.countOutdated('2')).toBe(2);
    });
  });

  it('keeps for good what turns out to be verified', async () => {
    const checked = await solved({ assurance: 'CHECKED' });
    const verdict = { kind: 'VERIFIED', checks: [], notChecked: [] } as const;
    const reading = { readAs: null, taskKey: null, renaming: {} };
    await store.reconfirm(checked.id, { verdict, verifierVersion: '2', assurance: 'PROVED', reading });
    expect(await store.find(checked.id)).toMatchObject({ assurance: 'PROVED', expiresAt: null });
  });

  describe('requeueWithoutModel', () => {
    it('queues what waits for a model only, and keeps the trace and cost of earlier rounds', async () => {
      await clear();
      const attempts = [attemptOf({ costUsd: 0.5 })];
      const waiting = await solved({ state: 'NEEDS_REVIEW', reasons: ['NO_MODEL'], caveat: 'No model.', attempts });
      await solved({ state: 'NEEDS_REVIEW', reasons: ['UNDECIDED'] });
      await solved({ state: 'NEEDS_REVIEW', reasons: ['NO_MODEL', 'STUDENT_REPORT'] });
      expect(await store.requeueWithoutModel()).toBe(1);
      expect(await store.requeueWithoutModel()).toBe(0);
      expect(await store.findByText(waiting.keys.textKey)).toMatchObject({
        id: waiting.id,
        state: 'QUEUED',
        reasons: [],
        caveat: null,
        finishedAt: null,
      });
      expect((await store.claimNext('A', leaseMs, 1))?.id).toBe(waiting.id);
      const again = await store.conclude(waiting.id, 'A', outcomeOf({ attempts: [attemptOf({ costUsd: 0.25 })] }));
      expect(again?.costUsd).toBe(0.75);
      expect((await store.attempts(waiting.id)).map(({ costUsd }) => costUsd)).toEqual([0.5, 0.25]);
    });

    it('takes many in one call', async () => {
      await clear();
      await dataSource.query(
        `INSERT INTO solution (id, text_key, problem, state, tier, reasons, claimable_at)
         SELECT gen_random_uuid(), n::text, 'p', 'NEEDS_REVIEW', 'EASY', ARRAY['NO_MODEL'], NULL FROM generate_series(1, 1203) AS n`,
      );
      expect(await store.requeueWithoutModel()).toBe(1203);
    });
  });

  describe('list', () => {
    const texts = async (request: Parameters<SolutionStore['list']>[0]) =>
      (await store.list(request)).items.map(({ node }) => node.problem);

    it('gives pages that stay put while rows come in', async () => {
      await clear();
      for (let n = 0; n < 7; n++) await openNew({ problem: `${n}` });
      const first = await store.list({ first: 3 });
      expect(first.items.map(({ node }) => node.problem)).toEqual(['6', '5', '4']);
      expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: 7 });
      for (let n = 7; n < 10; n++) await openNew({ problem: `${n}` });
      const second = await store.list({ first: 3, after: cursorAtEnd(first) });
      expect(second.items.map(({ node }) => node.problem)).toEqual(['3', '2', '1']);
      const third = await store.list({ first: 3, after: cursorAtEnd(second) });
      expect(third.items.map(({ node }) => node.problem)).toEqual(['0']);
      expect(third).toMatchObject({ hasNextPage: false, hasPreviousPage: true, totalCount: 10 });
    });

    it('gives nothing behind a cursor that it never gave', async () => {
      expect(await store.list({ first: 3, after: 'nonsense' })).toMatchObject({ items: [], hasNextPage: false });
    });

    it('filters by state and assurance', async () => {
      await clear();
      await openNew({ problem: 'queued' });
      await solved({ assurance: 'PROVED' }, { problem: 'proved' });
      await solved({ assurance: 'AGREED' }, { problem: 'agreed' });
      expect(await texts({ first: 9, state: ['SOLVED'] })).toEqual(['agreed', 'proved']);
      expect(await texts({ first: 9, state: ['QUEUED', 'SOLVED'], assurance: ['PROVED', 'UNVERIFIED'] })).toEqual([
        'proved',
        'queued',
      ]);
      expect(await texts({ first: 9, state: [] })).toEqual([]);
    });

    it('gives an asker their own only', async () => {
      await clear();
      const askings = new PostgresAskingStore(dataSource);
      for (const subject of ['ann', 'bob'])
        for (let n = 0; n < 3; n++) {
          const { id: solutionId } = await openNew({ problem: `${subject} ${n}` });
          await askings.remember({ subject, solutionId, inputHash: 'h' });
          await askings.remember({ subject, solutionId, inputHash: 'h', idempotencyKey: `${n}` });
        }
      const page = await store.list({ first: 2, askedBy: 'ann' });
      expect(page.items.map(({ node }) => node.problem)).toEqual(['ann 2', 'ann 1']);
      expect(page).toMatchObject({ hasNextPage: true, totalCount: 3 });
      expect(await texts({ first: 9, askedBy: 'carl' })).toEqual([]);
    });
  });

  it('reads what is asked for most by an index', async () => {
    await clear();
    const plans = [
      `SELECT * FROM solution WHERE text_key = 'a' AND in_force`,
      `SELECT * FROM solution WHERE task_key = 'a' AND state = 'SOLVED' AND assurance IN ('PROVED', 'TEACHER_CONFIRMED')`,
      `SELECT id FROM solution WHERE claimable_at <= now() AND claims < 3 ORDER BY claimable_at LIMIT 1`,
      `SELECT * FROM solution WHERE id < '${timeOrderedId()}' ORDER BY id DESC LIMIT 21`,
      `SELECT * FROM attempt WHERE solution_id = '${timeOrderedId()}' ORDER BY ordinal`,
      `SELECT 1 FROM asking WHERE subject = 'a' AND solution_id = '${timeOrderedId()}' AND expires_at > now()`,
    ];
    await dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off');
      for (const sql of plans) {
        const lines = await manager.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`);
        const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
        expect(plan, sql).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
      }
    });
  });
});

function attemptOf(given: Partial<Attempt> = {}): Attempt {
  return {
    tier: 'EASY',
    method: 'ALGEBRA',
    model: null,
    promptVersion: null,
    answers: [{ answer: { text: '1', latex: '1' }, votes: 1, verdict: 'VERIFIED' }],
    verdict: 'VERIFIED',
    checks: [{ kind: 'SUBSTITUTION', verdict: 'VERIFIED', evidence: '1 + 1 = 2', engine: 'e 1', durationMs: 0.5 }],
    escalatedBecause: null,
    calls: 0,
    inputTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    durationMs: 3,
    ...given,
  };
}

function cursorAtEnd(page: Awaited<ReturnType<SolutionStore['list']>>): string {
  return page.items.at(-1)?.cursor ?? '';
}
