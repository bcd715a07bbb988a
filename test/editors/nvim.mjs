// Neovim's own client against the server over stdio.
import path from 'node:path';
import { runEditor } from './run.mjs';

const script = path.join(import.meta.dirname, 'nvim.lua');
runEditor('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`]);
