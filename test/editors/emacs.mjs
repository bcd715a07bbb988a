// Emacs and its client eglot against the server over stdio.
import path from 'node:path';
import { runEditor } from './run.mjs';

runEditor('emacs', ['-Q', '--batch', '-l', path.join(import.meta.dirname, 'emacs.el')]);
