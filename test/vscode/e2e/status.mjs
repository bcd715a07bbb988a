// The language status: what the cable before the reader is.

export const tests = [
  [
    'the language status names the cable and its dialect',
    async ({ page, openFile }) => {
      await openFile('07REYKJAVIK412.cable');
      await page.locator('#status\\.languageStatus').hover();
      await page.getByText('Cable 07REYKJAVIK412 · ACP 127').first().waitFor();
      await page.keyboard.press('Escape');
    },
  ],
];
