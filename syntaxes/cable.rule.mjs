// Short ways to write the rules of a TextMate grammar; every scope name ends with `.cable`.

const scope = (name) => ({ name: `${name}.cable` });
/** Captures by number, from a list whose first entry is group 1; an empty entry names nothing. */
export const captures = (...names) =>
  Object.fromEntries(names.map((name, index) => [index + 1, scope(name)]).filter((_, index) => names[index] !== ''));
export const include = (...names) => names.map((name) => ({ include: `#${name}` }));
export const match = (pattern, ...names) => ({ match: pattern, captures: captures(...names) });
export const word = (pattern, name) => ({ match: pattern, name: `${name}.cable` });
