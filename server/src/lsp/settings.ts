// The settings under `cable.`, asked from the client by document, or told by it once and at each change.

import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { DiagnosticOptions } from '../features/diagnostics.ts';
import type { InlayHintSettings } from '../features/inlay-hints.ts';
import { isRecord } from './is-record.ts';

/** What the settings say of diagnostics and hints; the rest of `cable.` is the client's own affair. */
export interface Settings extends Omit<DiagnosticOptions, 'today'> {
  readonly inlayHints: InlayHintSettings;
}

type RuleLevel = Settings['rules'][string];

const profiles: readonly unknown[] = ['auto', 'reading', 'drafting'] satisfies Settings['profile'][];
const ruleLevels: readonly unknown[] = ['off', 'hint', 'information', 'warning', 'error'] satisfies RuleLevel[];

/** Settings of a client that says nothing. */
const defaultSettings: Settings = {
  profile: 'auto',
  rules: {},
  inlayHints: { routingIndicators: true, dateTimeGroup: true, tags: false },
};

/** Settings from whatever a client sent; what is missing or misspelt keeps its default. */
function readSettings(sent: unknown): Settings {
  if (!isRecord(sent)) return defaultSettings;
  const profile = profiles.includes(sent.profile) ? (sent.profile as Settings['profile']) : defaultSettings.profile;
  const sentRules = isRecord(sent.diagnostics) ? sent.diagnostics.rules : undefined;
  const rules = isRecord(sentRules)
    ? Object.entries(sentRules).filter((entry): entry is [string, RuleLevel] => ruleLevels.includes(entry[1]))
    : [];
  return { profile, rules: Object.fromEntries(rules), inlayHints: readInlayHints(sent.inlayHints) };
}

function readInlayHints(sent: unknown): InlayHintSettings {
  const defaults = defaultSettings.inlayHints;
  if (!isRecord(sent)) return defaults;
  const isShown = (name: keyof InlayHintSettings): boolean => (typeof sent[name] === 'boolean' ? sent[name] : defaults[name]);
  return { routingIndicators: isShown('routingIndicators'), dateTimeGroup: isShown('dateTimeGroup'), tags: isShown('tags') };
}

function readCodeFileNames(sent: unknown): readonly string[] {
  const files = isRecord(sent) && isRecord(sent.codes) ? sent.codes.files : undefined;
  return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
}

/** Settings by document. */
export interface SettingsSource {
  of(uri: string): Settings | Promise<Settings>;
  /** Forgets what was asked, or takes over what a client without `workspace/configuration` tells. */
  changed(sent: unknown): void;
  forget(uri: string): void;
  /** Files of `cable.codes.files` as they stand there, those of no folder in particular. */
  codeFiles(): readonly string[] | Promise<readonly string[]>;
}

/** Settings that the client told: in its initialization options, then with each change. Both `{ cable: {…} }` and the bare section are read. */
export function toldSettings(initial: unknown): SettingsSource {
  let settings = readSettings(section(initial));
  let codeFiles = readCodeFileNames(section(initial));
  return {
    of: () => settings,
    changed(sent) {
      settings = readSettings(section(sent));
      codeFiles = readCodeFileNames(section(sent));
    },
    forget() {},
    codeFiles: () => codeFiles,
  };
}

/** Settings asked from the client, once a document until they change. */
function askedSettings(connection: Connection): SettingsSource {
  const answers = new Map<string, Promise<Settings>>();
  return {
    of(uri) {
      const known = answers.get(uri);
      if (known) return known;
      const answer = connection.workspace.getConfiguration({ scopeUri: uri, section: 'cable' }).then(readSettings);
      answers.set(uri, answer);
      // A late failure must not take away what was asked since.
      answer.catch(() => {
        if (answers.get(uri) === answer) answers.delete(uri);
      });
      return answer;
    },
    changed: () => answers.clear(),
    forget: (uri) => void answers.delete(uri),
    codeFiles: () => connection.workspace.getConfiguration({ section: 'cable' }).then(readCodeFileNames),
  };
}

/** Asked where the client can be asked, else told. */
export function settingsOf(connection: Connection, capabilities: ClientCapabilities, initial: unknown): SettingsSource {
  return capabilities.workspace?.configuration ? askedSettings(connection) : toldSettings(initial);
}

function section(sent: unknown): unknown {
  return isRecord(sent) && isRecord(sent.cable) ? sent.cable : sent;
}
