// The language status: what the cable before the reader is.

export const tests = [
  [
    'the language status names the cable and its dialect',
    async ({ comes, page, openFile, until }) => {
      await openFile('07REYKJAVIK412.cable');
      const status = page.getByText('Cable 07REYKJAVIK412 · ACP 127').first();
      await until('the status of the cable', async () => {
        await page.mouse.move(2, 2);
        await page.locator('#status\\.languageStatus').hover();
        return comes(status);
      });
      await page.keyboard.press('Escape');
    },
  ],
];
