// Which files the setting cable.codes.files may name, and whose setting may name which.

import { expect, it } from 'vitest';
import { placeOfName } from '../../client/src/code-file-names.ts';

it.each(['codes/own.tsv', './codes/own.tsv', 'codes\\own.tsv', ' codes//own.tsv '])('reads %j inside the folder', (name) => {
  for (const owner of ['user', 'workspace'] as const)
    expect(placeOfName(name, owner)).toEqual({ kind: 'inside', segments: ['codes', 'own.tsv'] });
});

it.each([
  ['/tables/own.tsv', { kind: 'absolute', path: '/tables/own.tsv' }],
  ['C:\\tables\\own.tsv', { kind: 'absolute', path: 'C:\\tables\\own.tsv' }],
  ['\\\\host\\share\\own.tsv', { kind: 'absolute', path: '\\\\host\\share\\own.tsv' }],
  ['~/tables/own.tsv', { kind: 'home', segments: ['tables', 'own.tsv'] }],
])('lets the person name %j, and no workspace', (name, place) => {
  expect(placeOfName(name, 'user')).toEqual(place);
  expect(placeOfName(name, 'workspace')).toEqual({
    kind: 'refused',
    message: `cable.codes.files: found ${JSON.stringify(name)}, expected the path of a file inside the workspace folder, such as codes/own.tsv. Name files outside in your user settings.`,
  });
});

it.each(['../own.tsv', 'codes/../../own.tsv', '..\\own.tsv', 'codes/..'])('refuses %j, which leads out of the folder', (name) => {
  expect(placeOfName(name, 'workspace').kind).toBe('refused');
  expect(placeOfName(name, 'user').kind).toBe('refused');
});

it.each(['', '  ', '.', './', 'own\0.tsv'])('refuses %j, which names nothing', (name) => {
  expect(placeOfName(name, 'user').kind).toBe('refused');
  expect(placeOfName(name, 'workspace').kind).toBe('refused');
});
