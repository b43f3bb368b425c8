import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Escalation } from '../../src/review/escalation.ts';
import { escalationOrders, type Reviewed } from '../../src/review/review-store.ts';
import type { Ruling } from '../../src/review/ruling.ts';
import { PostgresReviewStore } from '../../src/storage/postgres-review-store.ts';
import { PostgresSolutionStore } from '../../src/storage/postgres-solution-store.ts';
import type { NewProblem } from '../../src/tutoring/ports.ts';
import type { Outcome } from '../../src/tutoring/solution.ts';
import { connectTo, createTestDatabase, type TestDatabase, testServers } from '../support/database.ts';
import { outcomeOf, problemOf } from '../support/rows.ts';

const referred: Partial<Outcome> = {
  ...{ state: 'NEEDS_REVIEW', method: null, answer: null, steps: [], assurance: 'UNVERIFIED', verdict: null },
  reasons: ['NO_MAJORITY'],
};
const right: Ruling = {
  decision: 'OVERRIDE',
  answer: { text: '2', latex: '2' },
  verdict: { kind: 'UNDECIDED', checks: [], notChecked: [] },
};
const insisted: Ruling = { ...right, verdict: { kind: 'REFUTED', checks: [], notChecked: [] } };

describe.each(testServers)('ReviewStore on $name', (server) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let solutions: PostgresSolutionStore;
  let store: PostgresReviewStore;

  beforeAll(async () => {
    database = await createTestDatabase(server);
    dataSource = await connectTo(database);
    solutions = new PostgresSolutionStore(dataSource);
    store = new PostgresReviewStore(dataSource);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });
  beforeEach(() => dataSource.query('DELETE FROM solution'));

  async function concluded(outcome: Partial<Outcome>, problem: Partial<NewProblem> = {}): Promise<string> {
    const { id } = (await solutions.open(problemOf(problem))).solution;
    await solutions.claim(id, 'A', 60_000);
    await solutions.conclude(id, 'A', outcomeOf(outcome));
    return id;
  }

  const all = async () =>
    (await store.list({ filter: {}, orderBy: 'OLDEST', first: 100 })).items.map((each) => each.node);

  async function opened(problem: Partial<NewProblem> = {}): Promise<Escalation> {
    const id = await concluded(referred, problem);
    const found = (await all()).find(({ solution }) => solution.id === id);
    if (found === undefined) throw new Error('no escalation was opened');
    return found;
  }

  const codeOf = (reviewed: Reviewed) => (reviewed.kind === 'conflict' ? reviewed.code : reviewed.kind);
  const actions = async (id: string) => (await store.events(id)).map(({ action }) => action);
  const endClaim = (id: string) =>
    dataSource.query(`UPDATE escalation SET claim_expires_at = now() - interval '1 second' WHERE id = $1`, [id]);

  describe('a row', () => {
    it('is there for what no method settled, and not for what is solved or waits for a model', async () => {
      await concluded({});
      await concluded({ ...referred, reasons: ['NO_MODEL'] });
      await concluded({ ...referred, state: 'FAILED' });
      expect(await all()).toEqual([]);
      const escalation = await opened();
      expect(escalation).toMatchObject({ state: 'OPEN', reasons: ['NO_MAJORITY'], claimedBy: null, resolvedAt: null });
      expect(await actions(escalation.id)).toEqual(['open']);
    });

    it('is one, however many report at once', async () => {
      const id = await concluded({});
      await Promise.all(Array.from({ length: 20 }, () => store.report(id, 'looks wrong')));
      expect(await all()).toMatchObject([{ solution: { id }, reasons: ['STUDENT_REPORT'] }]);
      const events = await store.events((await all())[0]?.id ?? '');
      expect(events).toHaveLength(20);
      expect(new Set(events.map(({ by }) => by))).toEqual(new Set(['a student']));
    });

    it('is there for what a recheck refuted or disputes', async () => {
      const id = await concluded({});
      await solutions.revoke(id, { by: 'verity-2', because: '1 = 2', escalate: 'RECHECK_FAILED' });
      const disputed = await concluded({ assurance: 'TEACHER_CONFIRMED' });
      const verdict = { kind: 'REFUTED', checks: [], notChecked: [] } as const;
      const reading = { readAs: null, taskKey: null, renaming: {} };
      const found = { verifierVersion: 'verity-2', verdict, assurance: 'TEACHER_CONFIRMED', reading } as const;
      await solutions.reconfirm(disputed, { ...found, dispute: '1 = 2' });
      expect((await all()).map(({ solution, reasons }) => [solution.id, reasons])).toEqual([
        [id, ['RECHECK_FAILED']],
        [disputed, ['RECHECK_FAILED']],
      ]);
    });

    it('is not for what has no answer, or is not there', async () => {
      const { solution } = await opened();
      expect(codeOf(await store.report(solution.id, null))).toBe('NO_ANSWER');
      expect(codeOf(await store.report('nonsense', null))).toBe('not-found');
    });
  });

  describe('a claim', () => {
    it('goes to one each, of a hundred claims by twenty on fifty rows', async () => {
      for (let n = 0; n < 50; n++) await concluded(referred);
      const claims = await Promise.all(Array.from({ length: 100 }, (_, n) => store.claimNext(`teacher ${n % 20}`, {})));
      const ids = claims.flatMap((each) => each?.id ?? []);
      expect(ids).toHaveLength(50);
      expect(new Set(ids).size).toBe(50);
    });

    it('of the same row succeeds for one of two, until it runs out', async () => {
      const { id } = await opened();
      const both = await Promise.all(['tea', 'bea'].map((by) => store.handle(id, by, { kind: 'claim' })));
      expect(both.map(codeOf).sort()).toEqual(['HELD', 'done']);
      const holder = (await store.find(id))?.claimedBy;
      const other = holder === 'tea' ? 'bea' : 'tea';
      expect(codeOf(await store.decide(id, other, right, ''))).toBe('HELD');
      expect(await store.claimNext(other, {})).toBeNull();
      await endClaim(id);
      expect(await store.find(id)).toMatchObject({ state: 'OPEN', claimedBy: null });
      expect(await store.claimNext(other, {})).toMatchObject({ id, claimedBy: other });
    });

    it('is given up, handed on and commented on, and all of that is written down', async () => {
      const { id } = await opened();
      expect(codeOf(await store.handle(id, 'tea', { kind: 'release' }))).toBe('NOT_CLAIMED');
      await store.handle(id, 'tea', { kind: 'claim' });
      await store.handle(id, 'tea', { kind: 'assign', to: 'bea' });
      await store.handle(id, 'tea', { kind: 'comment', text: 'hm' });
      expect(codeOf(await store.handle(id, 'tea', { kind: 'release' }))).toBe('HELD');
      expect(codeOf(await store.handle(id, 'bea', { kind: 'release' }))).toBe('done');
      expect(await actions(id)).toEqual(['open', 'claim', 'assign', 'comment', 'release']);
      await expect(dataSource.query(`UPDATE escalation_event SET by = 'x'`)).rejects.toThrow(/only added/);
    });
  });

  describe('a decision', () => {
    it('is served from then on, with who and what in the log', async () => {
      const { id, solution } = await opened();
      const done = await store.decide(id, 'tea', right, 'by hand');
      expect(done).toMatchObject({ kind: 'done', escalation: { state: 'RESOLVED', resolvedAt: expect.any(Date) } });
      expect(await solutions.findByText(solution.keys.textKey)).toMatchObject({
        ...{ id: solution.id, state: 'SOLVED', method: 'TEACHER', assurance: 'TEACHER_CONFIRMED', expiresAt: null },
        answer: { text: '2' },
      });
      expect((await store.events(id)).at(-1)).toMatchObject({
        ...{ by: 'tea', action: 'OVERRIDE', note: 'by hand', before: 'NEEDS_REVIEW' },
        after: '2 (TEACHER_CONFIRMED)',
      });
      expect(codeOf(await store.decide(id, 'tea', right, ''))).toBe('RESOLVED');
      await store.report(solution.id, 'still wrong');
      expect(await store.find(id)).toMatchObject({ state: 'OPEN', resolvedAt: null });
    });

    it('against the judge is kept only after a second teacher confirms it', async () => {
      const { id, solution } = await opened();
      await store.decide(id, 'tea', insisted, '');
      expect(await solutions.findByText(solution.keys.textKey)).toBeNull();
      expect(await solutions.find(solution.id)).toMatchObject({ state: 'SOLVED', assurance: 'UNVERIFIED' });
      expect(await store.claimNext('tea', {})).toBeNull();
      expect(codeOf(await store.decide(id, 'tea', { decision: 'CONFIRM' }, ''))).toBe('NOT_CONFIRMABLE');
      expect(codeOf(await store.decide(id, 'bea', { decision: 'CONFIRM' }, ''))).toBe('done');
      expect(await solutions.findByText(solution.keys.textKey)).toMatchObject({ assurance: 'TEACHER_CONFIRMED' });
    });

    it('takes back what rests on the answer that it replaces', async () => {
      const source = await concluded({ taskKey: 'task' });
      const adopted = await solutions.adopt(problemOf(), outcomeOf({ taskKey: 'task' }), source);
      await store.report(source, null);
      const [escalation] = await all();
      await store.decide(escalation?.id ?? '', 'tea', right, '');
      expect(await solutions.find(adopted?.id ?? '')).toMatchObject({ state: 'REVOKED' });
      expect(await solutions.find(source)).toMatchObject({ state: 'SOLVED', answer: { text: '2' } });
    });

    it('leaves alone what is being solved anew', async () => {
      const problem = problemOf();
      const id = await concluded({}, problem);
      const revoked = await store.revoke(id, 'tea', 'wrong');
      expect(revoked).toMatchObject({
        kind: 'done',
        escalation: { state: 'RESOLVED', solution: { state: 'REVOKED' } },
      });
      const fresh = await solutions.open(problem);
      expect(fresh.opened).toBe(true);
      await solutions.revoke(id, { by: 'x', because: 'x' });
      await dataSource.query(`UPDATE escalation SET state = 'OPEN'`);
      const [escalation] = await all();
      await store.decide(escalation?.id ?? '', 'tea', right, '');
      expect(await solutions.findByText(problem.keys.textKey)).toMatchObject({ id: fresh.solution.id });
    });

    it('that there is no answer is remembered', async () => {
      const { id, solution } = await opened();
      await store.decide(id, 'tea', { decision: 'UNSOLVABLE' }, '');
      expect(await solutions.findByText(solution.keys.textKey)).toMatchObject({ id: solution.id, state: 'FAILED' });
    });
  });

  describe('a list', () => {
    it.each(escalationOrders)('by %s comes in pages that neither repeat nor leave out', async (orderBy) => {
      for (let n = 0; n < 7; n++) await concluded(referred);
      await dataSource.query(
        'UPDATE escalation SET affected = CASE WHEN random() < 0.5 THEN 3 ELSE 10 END, cost_usd = affected * 0.5',
      );
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await store.list({ filter: {}, orderBy, first: 3, ...(after === undefined ? {} : { after }) });
        seen.push(...page.items.map(({ node }) => node.id));
        expect(page.totalCount).toBe(7);
        after = page.items.at(-1)?.cursor;
        if (!page.hasNextPage) break;
      }
      expect(new Set(seen).size).toBe(7);
      const inOne = await store.list({ filter: {}, orderBy, first: 100 });
      expect(inOne.items.map(({ node }) => node.id)).toEqual(seen);
      expect((await store.list({ filter: {}, orderBy, first: 3, after: 'nonsense' })).items).toEqual([]);
    });

    it('holds what all filters allow', async () => {
      const one = await opened({ problem: 'About 100% of a Triangle', tier: 'HARD' });
      const two = await opened();
      await store.handle(two.id, 'tea', { kind: 'claim' });
      const found = async (filter: object) =>
        (await store.list({ filter, orderBy: 'OLDEST', first: 10 })).items.map(({ node }) => node.id);
      expect(await found({ text: '100% OF a tri' })).toEqual([one.id]);
      expect(await found({ text: '_' })).toEqual([]);
      expect(await found({ state: ['OPEN'] })).toEqual([one.id]);
      expect(await found({ state: ['CLAIMED', 'RESOLVED'] })).toEqual([two.id]);
      expect(await found({ claimedBy: 'tea', reason: ['NO_MAJORITY', 'BUDGET'] })).toEqual([two.id]);
      expect(await found({ reason: ['BUDGET'] })).toEqual([]);
      expect(await found({ assurance: ['UNVERIFIED'], minAffected: 0 })).toEqual([one.id, two.id]);
      expect(await found({ minAffected: 1 })).toEqual([]);
      expect(await found({ createdAfter: new Date(Date.now() + 60_000) })).toEqual([]);
      expect(await found({ createdBefore: new Date(Date.now() + 60_000) })).toHaveLength(2);
      await endClaim(two.id);
      expect(await found({ state: ['OPEN'] })).toEqual([one.id, two.id]);
    });
  });
});
