// Names that the manifest and the code share.

/** Language id of cables. */
export const language = 'cable';
