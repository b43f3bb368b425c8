import { beforeEach, describe, expect, it } from 'vitest';
import { type Hear, News } from '../../../src/tutoring/news.ts';
import { RecallByText } from '../../../src/tutoring/recall-by-text.ts';
import type { Solution } from '../../../src/tutoring/solution.ts';

class SpokenNews extends News {
  isLive = true;
  private readonly hearers: Hear[] = [];

  on(_: string, hear: Hear): () => void {
    this.hearers.push(hear);
    return () => undefined;
  }

  say(id: string | null): void {
    for (const hear of this.hearers) hear(id);
  }
}

const proved = { id: 'a', state: 'SOLVED', assurance: 'PROVED', expiresAt: null } as Solution;

let news: SpokenNews;
let stored: Solution | null;
let reads: number;
let beforeReply: () => void;
let recall: RecallByText;
beforeEach(() => {
  news = new SpokenNews();
  stored = proved;
  reads = 0;
  beforeReply = () => undefined;
  const findByText = async () => {
    reads += 1;
    const found = stored;
    await Promise.resolve();
    beforeReply();
    return found;
  };
  recall = new RecallByText({ findByText }, news);
});

describe('recalling by text', () => {
  it('reads what is verified once', async () => {
    for (let n = 0; n < 5; n++) expect(await recall.find('k')).toBe(proved);
    expect(reads).toBe(1);
  });

  it.each([
    ['nothing', null],
    ['what is in flight', { ...proved, state: 'WORKING' }],
    ['what expires', { ...proved, expiresAt: new Date() }],
    ['what is not verified', { ...proved, assurance: 'CHECKED' }],
    ['what failed', { ...proved, state: 'FAILED', assurance: 'UNVERIFIED' }],
  ])('reads %s each time', async (_, solution) => {
    stored = solution as Solution | null;
    for (let n = 0; n < 3; n++) expect(await recall.find('k')).toBe(stored);
    expect(reads).toBe(3);
  });

  it('lets go of what there is news of, and only that', async () => {
    await recall.find('k');
    news.say('another');
    await recall.find('k');
    expect(reads).toBe(1);
    stored = null;
    news.say('a');
    expect(await recall.find('k')).toBeNull();
  });

  it('does not hold what changed while it was read', async () => {
    beforeReply = () => news.say('a');
    expect(await recall.find('k')).toBe(proved);
    beforeReply = () => undefined;
    stored = null;
    expect(await recall.find('k')).toBeNull();
  });

  it('does not hold what was read while news may have been missed', async () => {
    beforeReply = () => news.say(null);
    await recall.find('k');
    beforeReply = () => undefined;
    stored = null;
    expect(await recall.find('k')).toBeNull();
  });

  it('reads each time while it hears nothing, and lets go of everything when it hears again', async () => {
    await recall.find('k');
    news.isLive = false;
    stored = null;
    expect(await recall.find('k')).toBeNull();
    news.say(null);
    news.isLive = true;
    expect(await recall.find('k')).toBeNull();
    expect(reads).toBe(3);
  });
});
