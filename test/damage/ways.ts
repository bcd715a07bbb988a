// Ways to break a sound cable: what a slip of a drafter, a relay or a copy does to one line, and how it should be told.

import { addresses } from './addresses.ts';
import { body } from './body.ts';
import type { Role } from './cables.ts';
import { firstLines } from './first-lines.ts';
import { double, drop, swap, type Way } from './kinds.ts';
import { otherHands } from './other-hands.ts';
import { subjectPart } from './subject-part.ts';
import { transport } from './transport.ts';

const dropped: readonly { readonly role: Role; readonly severity: Way['severity'] }[] = [
  { role: 'fl1', severity: 'information' },
  { role: 'fl2', severity: 'warning' },
  { role: 'fl3', severity: 'warning' },
  { role: 'fl4', severity: 'warning' },
  { role: 'fl5', severity: 'error' },
  { role: 'from', severity: 'error' },
  { role: 'action', severity: 'warning' },
  { role: 'classification', severity: 'error' },
  { role: 'order', severity: 'warning' },
  { role: 'tags', severity: 'warning' },
  { role: 'subject', severity: 'error' },
  { role: 'classifier', severity: 'warning' },
];
const doubled: readonly Role[] = [
  'fl1',
  'fl2',
  'fl3',
  'fl4',
  'fl5',
  'from',
  'action',
  'classification',
  'order',
  'tags',
  'subject',
  'classifier',
  'separator',
  'end',
];
const swapped: readonly (readonly [Role, Role])[] = [
  ['fl1', 'fl2'],
  ['fl2', 'fl3'],
  ['fl3', 'fl4'],
  ['fl4', 'fl5'],
  ['fl5', 'from'],
  ['from', 'action'],
  ['order', 'tags'],
  ['tags', 'subject'],
];

/** Every way there is. */
export const ways: readonly Way[] = [
  ...transport,
  ...addresses,
  ...firstLines,
  ...subjectPart,
  ...body,
  ...otherHands,
  ...dropped.map(({ role, severity }) => ({ name: `without ${role}`, severity, damage: drop(role) })),
  ...doubled.map((role) => ({ name: `${role} doubled`, severity: 'warning' as const, damage: double(role) })),
  ...swapped.map(([one, other]) => ({ name: `${one} and ${other} swapped`, severity: 'warning' as const, damage: swap(one, other) })),
];
