// For esbuild: modules of CommonJS packages in round brackets, which tells V8 to compile them at once.
// All of them run when the bundle starts; without brackets V8 skims each first and reads it again when it is called (5 of 100 ms).

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** How esbuild writes its function that makes modules, before blanks are taken out. */
const maker = /^var (\S+) = \(\w+, \w+\) => \(\) => \{\n\s+try \{\n\s+return \w+ \|\| /m;

/** For minified bundles of one entry, with a linked source map. */
export const eagerModules = {
  name: 'eager-modules',
  setup(build) {
    const { outfile, absWorkingDir = '', target } = build.initialOptions;
    Object.assign(build.initialOptions, { minify: false, minifyIdentifiers: true, minifySyntax: true, sourcemap: 'inline', write: false });
    build.onEnd(async ({ outputFiles, metafile }) => {
      const written = outputFiles?.[0];
      if (!written) return;
      const options = { target, minifyWhitespace: true, legalComments: 'none', sourcemap: 'external', sourcefile: path.basename(outfile) };
      const { code, map } = await esbuild.transform(bracketed(written.text), options);
      const linked = `${code}//# sourceMappingURL=${path.basename(outfile)}.map\n`;
      mkdirSync(path.dirname(path.join(absWorkingDir, outfile)), { recursive: true });
      writeFileSync(path.join(absWorkingDir, outfile), linked);
      writeFileSync(path.join(absWorkingDir, `${outfile}.map`), map);
      metafile.outputs[outfile].bytes = Buffer.byteLength(linked);
    });
  },
};

/** `var a = make((b) => {…});` becomes `var a = make((function (b) {…}));`: V8 heeds the brackets of functions with that word alone. */
function bracketed(code) {
  const name = maker.exec(code)?.[1];
  if (name === undefined) throw new Error('esbuild writes modules of CommonJS in another way: look at scripts/eager-modules.mjs');
  const modules = new RegExp(`^(var \\S+ = ${name.replaceAll('$', '\\$')}\\()(\\(.*\\)) => (\\{\\n[\\s\\S]*?^\\})\\);$`, 'gm');
  return code.replace(modules, '$1(function$2 $3));');
}
