// Names of token types and modifiers. package.json maps them to TextMate scopes; a test holds the two together.

/** What a token is. The grammar tells the same by the shape of a word; here it is told by where it stands. */
export const tokenTypes = [
  'cableTag',
  'cableIndicator',
  'cableCaption',
  'cableSignal',
  'cableOrder',
  'cableMarking',
  'cableClassification',
] as const;

/** What only tables and the date of the cable tell: how a code stands, and the level of a marking. */
export const tokenModifiers = [
  'known',
  'unknown',
  /** On record, but not in use at the date of the cable. The name is the protocol's own. */
  'deprecated',
  'unclassified',
  /** Unclassified and controlled: SBU, LOU, EFTO. */
  'sensitive',
  'restricted',
  'confidential',
  'secret',
  'topSecret',
] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
