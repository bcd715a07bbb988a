// How much a finding weighs in a cable of its dialect, where the settings say nothing else.

import type { Dialect } from '../cable/model.ts';
import type { Severity } from './catalogue/entry.ts';
import { catalogue, type RuleId } from './catalogue.ts';

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Circuits and archives garbled telegrams of 1973-79, a machine has read the prints, and web pages copied the messages. */
const gravest: Readonly<Record<Dialect, Severity>> = { acp127: 'error', aad: 'information', smart: 'information', genadmin: 'warning' };

/** The severity of the catalogue, and never more than the dialect bears. */
export function severityIn(dialect: Dialect, rule: RuleId): Severity {
  const own = catalogue[rule].severity;
  return weights[own] < weights[gravest[dialect]] ? gravest[dialect] : own;
}
