// Starts a real VS Code server (web workbench and Node extension host) and a headless Chromium on it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './places.mjs';

/** How long anything may take to come, in milliseconds: only what never comes is a failure, not what is slow on a busy machine. */
export const patience = 120_000;

/** Nothing that asks, updates, phones or saves by itself. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden', // the Chat side bar
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'json.schemaDownload.enable': false,
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'window.restoreWindows': 'none',
  'files.hotExit': 'off',
  'files.autoSave': 'off', // the web default is afterDelay: edits would reach the disk after 1 s
};

/**
 * Starts `build` (of places.mjs) in a temporary folder of its own, with the extensions `vsix` installed.
 * Resolves once it listens; `stop()` ends it with all its children and removes the folder.
 */
export async function startServer({ build, vsix = [], settings = {}, env = {}, args = [] }) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cable-vscode-'));
  const main = path.join(build.root, 'out/server-main.js');
  const folders = writeFolders(dir, settings);
  const childEnv = environment(dir, env);
  for (const file of vsix) installExtension([build.node, main, ...folders], file, childEnv);
  // A port that is free: VS Code chooses it, and says which.
  const flags = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  const quiet = ['--telemetry-level', 'off', '--disable-workspace-trust', '--disable-experiments', '--disable-getting-started-override'];
  const child = spawn(build.node, [main, ...flags, ...quiet, ...folders, ...args], {
    env: childEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const port = await listening(child);
  const authority = `127.0.0.1:${port}`;
  return {
    pid: child.pid,
    stop: () => stop(child, dir),
    /** The address of the workbench with `folder` open; `payload` is what VS Code's own launcher passes. */
    url: (folder, payload = []) => workbenchUrl(authority, folder, payload),
    /** A file on disk as the workbench names it. */
    remoteUri: (file) => `vscode-remote://${authority}${path.resolve(file)}`,
  };
}

function writeFolders(dir, settings) {
  const user = path.join(dir, 'user-data');
  fs.mkdirSync(path.join(user, 'User'), { recursive: true });
  fs.mkdirSync(path.join(dir, 'tmp'));
  fs.writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  return ['--server-data-dir', path.join(dir, 'server'), '--user-data-dir', user, '--extensions-dir', path.join(dir, 'extensions')];
}

// An empty EXTENSIONS_GALLERY means no marketplace; sockets go to TMPDIR; the variables of an outer VS Code would confuse ours.
function environment(dir, env) {
  const outer = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(outer), EXTENSIONS_GALLERY: '{}', TMPDIR: path.join(dir, 'tmp'), ...env };
}

function installExtension([node, ...args], vsix, env) {
  const options = { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] };
  const said = execFileSync(node, [...args, '--install-extension', path.resolve(vsix), '--force'], options);
  if (!said.includes('successfully installed')) throw new Error(`the extension does not install: ${said}`);
}

/** The port that VS Code's server says it listens on. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk) => {
      said += chunk;
      const port = /Extension host agent listening on (\d+)\s/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}\n${said}`)));
    setTimeout(() => reject(new Error(`VS Code's server does not listen\n${said}`)), patience).unref();
  });
}

async function stop(child, dir) {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const impatient = setTimeout(() => signal(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(impatient);
  signal(child, 'SIGKILL'); // what is left of its group: extension host, language server
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function workbenchUrl(authority, folder, payload) {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('folder', path.resolve(folder));
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
  return url.href;
}

/** A headless browser that reaches this machine alone; `scale` is the device scale factor of its pictures. */
export async function startBrowser({ width = 1400, height = 900, scale = 1 } = {}) {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({
    executablePath: findChromium(),
    headless: true,
    timeout: patience,
    args: ['--headless', '--no-sandbox', '--disable-gpu', ...quiet],
  });
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  // Anything outside is refused at once instead of waiting for look-ups.
  const isOutside = (url) => /^https?:$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname);
  await context.route(isOutside, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return { browser, page };
}
