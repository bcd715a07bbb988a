// The least that can be done with a folder of texts: each is read and written as a line of JSON.
import fs from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
for (const name of fs.readdirSync(folder, { recursive: true })) {
  const file = path.join(folder, name);
  if (name.endsWith('.cable')) fs.writeSync(1, `${JSON.stringify({ file, text: fs.readFileSync(file, 'utf8') })}\n`);
}
