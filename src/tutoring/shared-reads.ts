/** One read under way, and the one that those wait for who came since it began. */
interface Reading<Value> {
  readonly present: Promise<Value>;
  next: Promise<Value> | null;
}

/**
 * Lets those who ask for the same thing at once share a read. Whoever comes while one is under way shares the next, which begins after they came, so that
 * nobody is told what was true only before they asked: of any number at once, two read.
 */
export class SharedReads<Value> {
  private readonly readings = new Map<string, Reading<Value>>();

  constructor(private readonly load: (key: string) => Promise<Value>) {}

  read(key: string): Promise<Value> {
    const under = this.readings.get(key);
    if (under === undefined) return this.begin(key);
    const begin = () => this.begin(key);
    under.next ??= under.present.then(begin, begin);
    return under.next;
  }

  private begin(key: string): Promise<Value> {
    const reading: Reading<Value> = { present: this.load(key), next: null };
    this.readings.set(key, reading);
    const end = () => {
      if (reading.next === null) this.readings.delete(key);
    };
    reading.present.then(end, end);
    return reading.present;
  }
}
