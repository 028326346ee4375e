/**
 * The built-in functions that expressions may call: all of DMN 1.3 that feelin has, except `now` and `today` (another
 * answer each time) and `range` (makes ranges that the guard cannot bound).
 */
export const functions: ReadonlySet<string> = new Set([
  'number', 'string', 'date', 'date and time', 'time', 'duration', 'years and months duration', '@', 'not',
  'substring', 'string length', 'upper case', 'lower case', 'substring before', 'substring after', 'replace', 'contains',
  'matches', 'starts with', 'ends with', 'split', 'string join', 'list contains', 'list replace', 'count', 'min', 'max',
  'sum', 'mean', 'all', 'any', 'sublist', 'append', 'concatenate', 'insert before', 'remove', 'reverse', 'index of', 'union',
  'distinct values', 'flatten', 'product', 'median', 'stddev', 'mode', 'decimal', 'floor', 'ceiling', 'abs', 'round up',
  'round down', 'round half up', 'round half down', 'modulo', 'sqrt', 'log', 'exp', 'odd', 'even', 'is', 'before', 'after',
  'meets', 'met by', 'overlaps', 'overlaps before', 'overlaps after', 'finishes', 'finished by', 'includes', 'during',
  'starts', 'started by', 'coincides', 'day of year', 'day of week', 'month of year', 'week of year', 'sort', 'get value',
  'get entries', 'context', 'context put', 'context merge',
]);

/** Functions that take a range without walking through it. */
export const rangeFunctions: ReadonlySet<string> = new Set([
  'before', 'after', 'meets', 'met by', 'overlaps', 'overlaps before', 'overlaps after', 'finishes', 'finished by', 'includes',
  'during', 'starts', 'started by', 'coincides',
]);

/** Functions whose second argument is a regular expression. */
export const patternFunctions: ReadonlySet<string> = new Set(['matches', 'replace', 'split']);
