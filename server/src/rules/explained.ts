// Where a rule is explained to people: in the editor, in SARIF, in the settings.

import type { RuleId } from './catalogue.ts';

/** Address of the rule's heading in docs/diagnostics.md. */
export function addressOf(rule: RuleId): string {
  return `https://github.com/cable-tools/vscode-cable/blob/main/docs/diagnostics.md#${rule}`;
}
