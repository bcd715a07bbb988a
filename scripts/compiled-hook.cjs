// Loaded before dist/cli/main.js by the build: when the run ends, what V8 has compiled of the program is written beside it, with a sum of
// both at the end, by which server/src/cli/start.ts knows them.
const fs = require('node:fs');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    process.once('exit', () => {
      const code = this.createCachedData();
      const sum = Buffer.alloc(4);
      sum.writeUInt32LE(crc32(code, crc32(source)));
      fs.writeFileSync(`${options.filename}.compiled`, Buffer.concat([code, sum]));
    });
  }
};
