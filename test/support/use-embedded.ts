import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';

// Opens the database under the folder that it is given, says its URL, and closes it when its input ends.
const database = await openEmbedded(process.argv[2] ?? '');
process.stdout.write(`${database.url}\n`);
process.stdin.once('end', () => void database.close().then(() => process.exit(0)));
process.stdin.resume();
