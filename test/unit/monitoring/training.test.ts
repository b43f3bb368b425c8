import { beforeAll, describe, expect, it } from 'vitest';
import { type Trained, trainDifficulty } from '../../../src/monitoring/training/train-difficulty.ts';
import { loadDifficulty } from '../../../src/tiers/difficulty/difficulty-model.ts';

const things = ['apples', 'tiles', 'cards', 'lamps', 'stones', 'boats', 'pens', 'roads', 'drums', 'wheels'];
const easy = (thing: string, place: string) => ({ problem: `Add the ${thing} in the ${place}.`, level: 1 });
const hard = (thing: string, place: string) => ({
  problem: `Show how often the ${thing} of every ${place} can be permuted without a fixed point.`,
  level: 5,
});
const withPlaces = (places: readonly string[]) =>
  things.flatMap((thing) => places.flatMap((place) => [easy(thing, place), hard(thing, place)]));
const problems = withPlaces(['box', 'yard', 'hall']);
const others = withPlaces(['shed']);

describe('training the model of difficulty', () => {
  let trained: Trained;
  beforeAll(() => {
    trained = trainDifficulty(problems, { source: 'test', prior: null, calibration: [] });
  });

  it('learns what tells hard from easy in families it has not seen', () => {
    expect(trained.crossValidated.areaUnderCurveHard?.value).toBeGreaterThan(0.99);
  });

  it('is kept in a file that scores as it was trained', () => {
    const model = loadDifficulty(JSON.parse(JSON.stringify(trained.file)));
    const [low, high] = [easy('kites', 'box'), hard('kites', 'box')].map(({ problem }) => model.score(problem));
    expect(low).toBeLessThan(high ?? 0);
  });

  it('takes no figure on families that its prior was trained on', () => {
    const again = trainDifficulty(problems, { source: 'test', prior: trained.file, calibration: [] });
    expect(again.crossValidated.areaUnderCurveHard).toBeNull();
    const fresh = trainDifficulty(others, { source: 'test', prior: trained.file, calibration: [] });
    expect(fresh.crossValidated.areaUnderCurveHard?.value).toBe(1);
  });

  it('leaves the families of the calibration problems out of training', () => {
    const { file, onCalibration } = trainDifficulty([...problems, ...others], {
      source: 'test',
      prior: null,
      calibration: others,
    });
    expect(file.about.rows).toBe(problems.length);
    expect(file.bins).toBe(trained.file.bins);
    expect(onCalibration?.areaUnderCurveHard?.value).toBe(1);
  });

  it('places the cuts by the mix of levels of the calibration problems', () => {
    const vague = (level: number) =>
      Array.from({ length: 40 }, (_, i) => ({ problem: `Find the ${things[i % 10]} of ${'abcdefgh'[i % 8]}.`, level }));
    const mostlyEasy = vague(1).concat(vague(5).slice(0, 5));
    const options = { source: 'test', prior: null };
    const placed = trainDifficulty(problems, { ...options, calibration: mostlyEasy });
    const [easyShare] = loadDifficulty(placed.file).probabilities(0);
    const opposite = vague(5).concat(vague(1).slice(0, 5));
    const [otherShare] = loadDifficulty(
      trainDifficulty(problems, { ...options, calibration: opposite }).file,
    ).probabilities(0);
    expect(easyShare).toBeGreaterThan(otherShare);
  });
});
