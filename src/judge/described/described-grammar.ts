import { Grammar } from './grammar.ts';
import { classTable } from './tables/classes.ts';
import { questionTable } from './tables/questions.ts';
import { testTable } from './tables/tests.ts';
import { valueTable } from './tables/values.ts';

/** Everything that can be said of described quantities. */
export const describedGrammar = new Grammar([questionTable, valueTable, classTable, testTable]);
