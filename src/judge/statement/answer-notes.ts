/**
 * Remarks of exercises about how to type an answer, which change nothing about what is right: separators, brackets, the word for "no solution".
 * A remark about the value itself (rounding, a form) is a request and stands elsewhere.
 */
const please = '[please]';
const enter = '(enter|input|write|give|type|express|state|list|report|put)';
const answers =
  '(your|the|all|any|all your|each) [(final|multiple)] (answer|answers|solution|solutions|point|points|numbers|intercept|intercepts|terms)';
const none =
  '(none|dne|dne does not exist|no solution|no solutions|na|n|und|undefined|no|does not exist|dne which stands for does not exist)';

/** Brackets and separators only: an expression or equation shown as a pattern is a demand on the form, and no mere remark. */
const shape = '({p:point}|{l:list}|{s:set}|{v:interval})';

export const answerNotes: readonly string[] = [
  `${please} ${enter} ${answers} as [(a|an)] [(single|simplified)] (coordinate pair|ordered pair|ordered triple|point|points|ordered pairs|coordinates)`,
  `${please} ${enter} ${answers} (as|in the form|in the format|in this format) ${shape}`,
  `${please} ${enter} ${answers} (as|in the form|in the format) (variable=answer|${shape}) if defined [with decimals if necessary]`,
  `${please} ${enter} ${answers} as a (number|single number|set|list)`,
  `${please} ${enter} ${answers} [in (increasing|ascending|descending|decreasing) order] [(and|)] [separated by (a comma|commas|a comma and a space)]`,
  `${please} ${enter} (answers|solutions) [in (increasing|ascending|descending|decreasing) order] [separated by (a comma|commas)]`,
  `if there (is|are) (more than one|multiple) (answer|answers|solution|solutions) ${please} (enter them as {form:any} [where {order:any}]|separate them (with|by) [a] (comma|commas) [and a space])`,
  `if (there is|there are|it has) no (solution|solutions|answer|answers|intercept|intercepts|x-intercept|y-intercept) [for this (equation|function)] ${please} [(simply|just)] ${enter} ${none} [without the quotes]`,
  `if (there is|there are) no (solution|solutions|answer|answers) [(simply|just)] ${enter} ${none}`,
  `if the (slope|value|expression) is undefined ${please} ${enter} ${none} [without the quotes]`,
  'enter [all] the (roots|solutions|values|zeros|possible values) [in (increasing|ascending) order] separated by commas',
  'enter all [the] possible values separated by commas',
  `if {a:any} does not exist [then] [(explain why|say so|state so|so state)]`,
  `separate (multiple|your|the) (answers|solutions) (with|by) (a comma|commas)`,
  `${please} ${enter} (your|you|the) (answer|answers) as {form:any} where {a:any} is the x-coordinate of (the|your) (intercept|point|solution|vertex) and {b:any} is the y-coordinate of (the|your) (intercept|point|solution|vertex)`,
  `if there (is|are) more than one (x-intercept|intercept|point) you can enter (it|them) as {form:any} where {a:any} is (small|smaller|less) than {b:any}`,
  `{less:relation} if {same:relation}`,
];
