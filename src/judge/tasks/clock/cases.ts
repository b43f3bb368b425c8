import type { TaskCase } from '../task-case.ts';

export const cases: readonly TaskCase[] = [
  { statement: 'What is 95 minutes after 11:40 AM?', right: ['1:15 PM', '1:15 pm'], wrong: ['1:15 AM', '12:15 PM'] },
  { statement: 'What is 30 minutes before 12:10 AM?', right: ['11:40 PM'], wrong: ['11:40 AM'] },
  { statement: 'How many minutes are there between 9:50 PM and 1:05 AM?', right: ['195'], wrong: ['165'] },
];
