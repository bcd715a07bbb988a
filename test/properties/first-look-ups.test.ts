// The first look-ups search the packed text and those after them decode it: both must answer alike, for every key and for none.
import { beforeEach, expect, test, vi } from 'vitest';

/** As many as are searched for before a table is decoded, and fewer. */
const atATime = 20;

beforeEach(() => vi.resetModules());

test('every plain language address', async () => {
  const { allPostAddresses, allPosts, postByAddress } = await import('../../server/src/codes/posts.ts');
  const asked = [...allPostAddresses(), ...allPosts().map(({ address }) => address), 'AMEMBASSY', 'AMEMBASSY BAGHDAD^', '', 'EMBASSY OSLO'];
  const answers = new Map(asked.map((address) => [address, postByAddress(address)]));
  await eachFresh(asked, async (some) => {
    const fresh = await import('../../server/src/codes/posts.ts');
    for (const address of some) expect([address, fresh.postByAddress(address)]).toEqual([address, answers.get(address)]);
  });
});

test('every code of the TAGS line', async () => {
  const { allTagCodes, isKnownTag, lookUpTag } = await import('../../server/src/codes/tags.ts');
  const asked = [...allTagCodes(), 'P', 'PRE', 'QQQQ', 'PREL^', 'bundesbank', ' pgov '];
  const answers = new Map(asked.map((code) => [code, [isKnownTag(code), lookUpTag(code)]]));
  await eachFresh(asked, async (some) => {
    const fresh = await import('../../server/src/codes/tags.ts');
    for (const code of some) expect([code, [fresh.isKnownTag(code), fresh.lookUpTag(code)]]).toEqual([code, answers.get(code)]);
  });
});

/** Some keys at a time, with the tables as they are before the first look-up. */
async function eachFresh(keys: readonly string[], ask: (some: readonly string[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < keys.length; at += atATime) {
    vi.resetModules();
    await ask(keys.slice(at, at + atATime));
  }
}
