// What a name in the setting cable.codes.files may mean. A workspace's own settings may name files inside it and nothing else;
// a person's own settings may name any file.

/** Who wrote the setting: the person, or the workspace that is open, which may be anybody's. */
export type SettingOwner = 'user' | 'workspace';

/** Where the file is. */
export type CodeFilePlace =
  /** In a folder of the workspace, by the folders and the name below it. */
  | { readonly kind: 'inside'; readonly segments: readonly string[] }
  | { readonly kind: 'absolute'; readonly path: string }
  /** Below the home directory. */
  | { readonly kind: 'home'; readonly segments: readonly string[] }
  /** Not to be read; the words say what was found, what was expected and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** Tells where the file of this name is. */
export function placeOfName(name: string, owner: SettingOwner): CodeFilePlace {
  const path = name.trim();
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:)/.test(path);
  const isHome = /^~(?:[\\/]|$)/.test(path);
  const segments = path.split(/[\\/]+/).filter((segment) => segment !== '' && segment !== '.');
  if (segments.length === 0 || path.includes('\0')) return refused(name, 'the path of a file', 'Correct the setting.');
  if (owner === 'user' && isAbsolute) return { kind: 'absolute', path };
  if (owner === 'user' && isHome) return { kind: 'home', segments: segments.slice(1) };
  if (isAbsolute || isHome || segments.includes('..')) {
    const advice = owner === 'user' ? 'Write the whole path.' : 'Name files outside in your user settings.';
    return refused(name, 'the path of a file inside the workspace folder, such as codes/own.tsv', advice);
  }
  return { kind: 'inside', segments };
}

function refused(name: string, expected: string, advice: string): CodeFilePlace {
  return { kind: 'refused', message: `cable.codes.files: found ${JSON.stringify(name.slice(0, 200))}, expected ${expected}. ${advice}` };
}
