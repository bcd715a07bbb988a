// Loaded before dist/cli/main.js by the build: when the run ends, what V8 has compiled of the program is written beside it.
const fs = require('node:fs');
const vm = require('node:vm');

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    process.once('exit', () => fs.writeFileSync(`${options.filename}.compiled`, this.createCachedData()));
  }
};
