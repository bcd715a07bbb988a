// The shape of one row of the catalogue of rules.

/** How much a finding weighs: an error has no reading that is right, the rest say how sure the format is. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * `fault`: wrong in any cable; `custom`: a habit of drafters, reported only while a cable is being drafted;
 * `copy`: done by an archive or a web page, not by the drafter, and mended by *Repair Copied Cable*.
 */
export type ProfileClass = 'fault' | 'custom' | 'copy';

/** One rule, as data. */
export interface RuleEntry {
  /** Severity where the settings say nothing else. */
  readonly severity: Severity;
  readonly profile: ProfileClass;
  /** One English sentence: what is wrong, what was found, what was expected. `{name}` stands for an argument. */
  readonly message: string;
}
