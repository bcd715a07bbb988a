import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/features/document.ts';
import { allCards, cardAt, checkHover } from '../support/check-hover.ts';
import { checkFixtures } from '../support/fixtures.ts';

const head = 'VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHNY #0077 0371115\nZNR UUUUU ZZH\nR 061115Z FEB 08\nFM AMEMBASSY OSLO\n';

describe('hover', () => {
  checkFixtures('hover', allCards);

  it('names the post behind an indicator', () =>
    checkHover(head.replace('RUEHNY', '<|RUEHNY|>'), /^RUEHNY: AMEMBASSY OSLO\nEmbassy in Norway/));

  it('puts the address of the line first where an indicator has several', () =>
    checkHover(`${head}TO <|RUEHC|>/DEPT OF LABOR WASHDC\n`, /^RUEHC: DEPT OF LABOR WASHDC/));

  it('offers no near name for one whose words are known', () => {
    for (const name of ['CNO', 'CMC', 'HQDA', 'OLA']) checkHover(`${head}TO <|${name} WASHINGTON DC|>\n`, /^\w+ WASHINGTON DC\n\w+: /);
    checkHover(`${head}TO <|CNA WASHINGTON DC|>\n`, /Did you mean CIA WASHDC\?/);
  });

  it('tells a word that stands twice once', () =>
    checkHover(`${head}TO <|CNO WASHINGTON DC CNO|>\n`, /\nCNO: Chief of Naval Operations; WASHDC: Washington, D\.C\.\n/));

  it('gives no year to a number that its post never reached, and says so', () => {
    const text = (item: string): string => `${head}TO SECSTATE WASHDC\nUNCLAS OSLO 000077\n\nSUBJECT: X\nREF: ${item}\n\n1. X.\n`;
    checkHover(text('<|OSLO 98765|>'), /^Reference: message 98765\nIts post never reached such a number by then, so that no id is given/);
    checkHover(text('<|OSLO 55|>'), /^Reference: 08OSLO55\n/);
    checkHover(text('<|OSLO 98765|>').replace('R 061115Z FEB 08\n', ''), /\nIts year is that of this cable, which tells none/);
  });

  it('says what kind of office a post is that is neither embassy nor consulate', () => {
    checkHover(`${head}TO <|USDEL SECRETARY|>\n`, /^USDEL SECRETARY\nDelegation\n/);
    checkHover(`${head}TO <|USEU BRUSSELS|>\n`, /^USEU BRUSSELS\nMission in Belgium\n/);
  });

  it('reads an office of the Secretary, and none from the symbol of a document of the United Nations', () => {
    const text = (words: string): string => `${head}\nUNCLAS OSLO 000077\n\nSUBJECT: X\n\n1. It cites ${words} today.\n`;
    checkHover(text('<|S/S-S|>'), /^S\/S-S: office S-S of the Secretary\n/);
    for (const symbol of ['S/PRST/2008/42', 'A/RES/60/1', 'S/2007/345']) checkHover(text(`<|${symbol}|>`), null);
  });

  it('reads the number of a series behind that of a page mark', () =>
    checkHover(
      '<|PAGE 01        STATE  181000  TOSEC 190000|>\n63\nACTION EUR-12\n\nR 111450Z OCT 77\nFM SECSTATE WASHDC\n',
      /Number 190000 of the series TOSEC/,
    ));

  it('tells the time of receipt on every page mark of an archived telegram', () =>
    checkHover(
      'CONFIDENTIAL\nPAGE 01        BERN  04417  01 OF 02  111512Z\n63\nACTION EUR-12\n\nR 111450Z OCT 77\nFM AMEMBASSY BERN\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L BERN 04417\n\nE.O. 11652: GDS\nSUBJECT: X\n\n1. THE BELL\nCONFIDENTIAL\n<|PAGE 02        BERN  04417  01 OF 02  111512Z|>\n\nRANG.\n',
      /^Page mark: page 2\nMessage 4417 of BERN .*\nSection 1 of 2\nReceived 111512Z/,
    ));

  it('reads the TAGS that the archive copied as TAGS', () =>
    checkHover(
      'CONFIDENTIAL\nPAGE 01        BERN  04417  111512Z\n63\nACTION EUR-12\n\nR 111450Z OCT 77\nFM AMEMBASSY BERN\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L BERN 04417\n\nE.O. 11652: GDS\nTAGS: EMIN, CG\nSUBJECT: X\n\n1. IT RANG.\n\nMessage Attributes\n\nTAGS: EMIN, <|CG|>\nTo: STATE\n',
      /^CG: Zaire\n/,
    ));

  it('turns the addresses of a print, and calls its fields by its own name', () => {
    const print = (action: string, drafted: string): string =>
      `UNCLASSIFIED\n\nMRN: 22 TALLINN 318\nDate/DTG: Jun 09, 2022 / 091412Z JUN 22\nFrom: AMEMBASSY TALLINN\nAction: ${action} ROUTINE\nE.O.: 13526\nTAGS: PREL, EN\nSubject: A Bell\n\n1. It rang.\n\nSignature: OAKHURST\n\n${drafted} POL:Bell, Anna\n`;
    checkHover(
      print('WASHDC, SECSTATE', 'Drafted By:').replace(/Date\/DTG: Jun 09, 2022/, '<|$&|>'),
      /^Date\/DTG: when the cable was sent/,
    );
    checkHover(
      print('WASHDC, SECSTATE', 'Drafted By:').replace('091412Z JUN 22', '<|$&|>'),
      /Local time 17:12 at AMEMBASSY TALLINN, 10:12 at SECSTATE/,
    );
    checkHover(
      print('<|WASHDC, SECSTATE|>', 'Drafted By:'),
      /^WASHDC, SECSTATE\nPlace first, as prints have it: SECSTATE WASHDC\nAgency in the United/,
    );
    checkHover(
      print('WASHDC, SECSTATE', '<|Drafted By:|>'),
      /^Drafted By who wrote the telegram\nOffice, colon, name\n\(As used in prints/,
    );
  });

  it('tells the day of a date-time group', () =>
    checkHover(head.replace('061115Z FEB 08', '<|061115Z FEB 08|>'), /2008-02-06T11:15Z\nWednesday, 6 February 2008, day 37/));

  it('says whether a declassification date has passed', () => {
    checkHover(
      `${head}\nCONFIDENTIAL OSLO 000077\n\nE.O. 12958: DECL: <|02/06/2018|>\n`,
      /This day has passed.*\n10 years after the cable/,
    );
    checkHover(
      `${head}\nCONFIDENTIAL OSLO 000077\n\nE.O. 12958: DECL: <|02/06/2033|>\n`,
      /This day is still to come\n25 years after the cable/,
    );
  });

  it('reads a geographic code in the era of the cable', () => {
    checkHover('R 061115Z FEB 78\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: PFOR, <|GE|>\nSUBJECT: X\n', /^GE: Germany \(East\)/);
    checkHover('R 061115Z FEB 22\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: PREL, <|GE|>\nSUBJECT: X\n', /^GE: Georgia/);
  });

  it('names the successor of a code of places', () =>
    checkHover('R 061115Z FEB 07\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: PREL <|GM|>\nSUBJECT: X\n', /Later DE, by GENC/));

  it('tells local times by the zones of the posts, summer time included', () =>
    checkHover(
      'R <|041039Z SEP 07|>\nFM AMEMBASSY BAGHDAD\nTO SECSTATE WASHDC\n',
      /Local time 14:39 at AMEMBASSY BAGHDAD, 06:39 at SECSTATE WASHDC\n/,
    ));

  it('names the day where the clock shows another', () =>
    checkHover('R <|042230Z SEP 07|>\nFM AMEMBASSY TOKYO\nTO SECSTATE WASHDC\n', /Local time 07:30 on Wednesday at AMEMBASSY TOKYO/));

  it.each([
    ['BAGHDAD', 'Government of Iraq'],
    ['NEW DELHI', 'Government of India'],
    ['JAKARTA', 'Government of Indonesia'],
  ])('reads GOI from %s as the %s', (place, government) =>
    checkHover(
      `R 061115Z FEB 08\nFM AMEMBASSY ${place}\n\nUNCLAS ${place} 0077\n\nSUBJECT: X\n\n1. The <|GOI|> agreed.\n`,
      new RegExp(`^GOI: ${government}`),
    ),
  );

  it('takes English words in capitals for English, and offices for offices', () => {
    const text = (words: string): string => `R 061115Z FEB 78\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nSUBJECT: X\n\n1. ${words}\n`;
    for (const words of [
      '<|WHO|> WILL GIVE US HELP IN THIS MATTER OF BELLS, HE ASKED.',
      'THEY WILL <|AID|> US IF THEY CAN, SAID THE MAN WITH THE BELL.',
      'THIS IS <|A|> BELL THAT WAS CAST BY A MAN OF THE TOWN.',
    ])
      checkHover(text(words), null);
    checkHover(text('THE <|WHO|> MISSION AGREED TO THE PLAN FOR BELLS IN EVERY TOWN.'), /^WHO: World Health Organization/);
    checkHover(text('The <|WHO|> agreed, said our man in the town of bells.'), /^WHO: World Health Organization/);
    checkHover(text('SENT TO <|S/P|> FOR STUDY, AS WAS ASKED FOR IN THE TOWN.'), /^S\/P: Policy planning staff/);
  });

  it('calls no code of places retired that the list of today has', () => {
    const tags = (year: number, code: string): string =>
      `R 061115Z FEB ${year}\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: PREL, <|${code}|>\nSUBJECT: X\n`;
    checkHover(tags(2009, 'TH'), /^TH: Thailand\nCountry, by FIPS 10-4; still in use, by GENC\n\(/);
    checkHover(tags(2009, 'IC'), /^IC: Iceland\nCountry, by FIPS 10-4; listed about 1980 to 2010\n/);
  });

  it('reads two letters as the place of the year, and names each other meaning once', () =>
    checkHover(
      'R 061115Z FEB 09\nFM AMEMBASSY TIRANA\n\nUNCLAS TIRANA 0077\n\nTAGS: PREL, <|AL|>\nSUBJECT: X\n',
      /^AL: Albania\n.*still in use.*\nAlso: Arab League \(organization\)\n/,
    ));

  it('shows both meanings of the relay of the Department, each as inferred', () =>
    checkHover(
      head.replace('RUEHWEB', '<|RUEHWEB|>'),
      /^RUEHWEB: relay of the Department for all State deliveries \(inferred\)\nAlso on record: SIPRNET web posting .*\(inferred/,
    ));

  it('reads the counts of a distribution there alone, and says whose letters are not known', () => {
    const telegram = (counts: string): string =>
      `CONFIDENTIAL\nPAGE 01        STATE  044170\n63\nORIGIN EUR-12\n\nINFO  ${counts}  /030 W\n\nR 111450Z OCT 77\nFM SECSTATE WASHDC\nTO AMEMBASSY BERN\n\nC O N F I D E N T I A L STATE 044170\n\nE.O. 11652: XGDS\nSUBJECT: X\n\n1. IT RANG.\n\n<OAKHURST>\n<< END OF DOCUMENT >>\n`;
    checkHover(telegram('<|CIAE-00|>'), /^CIAE-00: office CIAE\n.*\nWhat the letters stand for is not on record\n/);
    checkHover(telegram('<|IO-13|>'), /^IO-13: Bureau of International Organization Affairs\n/);
    checkHover(telegram('<|NSC-05|>'), /^NSC-05: National Security Council\n/);
    checkHover(telegram('L-03').replace('<OAKHURST>', '<|OAKHURST|>'), /\nThe Secretary of State signs/);
    checkHover(telegram('L-03').replace('XGDS', '<|XGDS|>'), /Exempt from the general declassification schedule/);
    checkHover(telegram('L-03').replace(/<<.*>>/, '<|$&|>'), /end of the telegram/);
    checkHover(telegram('L-03').replace(/<<.*>>/, 'CONFIDENTIAL\n\n<|NNN|>'), /Stands for NNNN/);
  });

  it('reads no words of posts in messages of the Navy', () => {
    const message = (words: string): string =>
      `RAAUZYUW RUENAAA0001 1260915-UUUU--RHMFIUU.\nR 060915Z MAY 19\nFM CNO WASHINGTON DC\nTO NAVADMIN\nBT\nUNCLAS//N03000//\nNAVADMIN 104/19\nMSGID/GENADMIN/CNO WASHINGTON DC/N1/MAY//\nSUBJ/A BELL//\nRMKS/1. ${words}//\nBT\n`;
    checkHover(message('THE <|CG|> UNIT RANG IT.'), null);
    checkHover(message('THE <|NATO|> UNIT RANG IT.'), /^NATO: North Atlantic/);
  });

  it('reads a mark for the entire text', () =>
    checkHover(
      `${head}\nCONFIDENTIAL OSLO 000077\n\nSUBJECT: X\n\n1. <|(C - ENTIRE TEXT)|> IT RANG.\n`,
      /^\(C - ENTIRE TEXT\): Confidential\nMarks the whole text/,
    ));

  it('takes no post for the misspelling of another place', () => {
    checkHover(`${head}TO <|AMCONSUL SALZBURG|>\n`, /^AMCONSUL SALZBURG\nAMCONSUL: consulate/);
    checkHover(`${head}TO <|USMISSION NATO|>\n`, /Did you mean USMISSION USNATO\?/);
  });

  it('reads staffs with a hyphen too, and calls those of one service not joint', () => {
    checkHover(`${head}TO JOINT STAFF WASHDC<|//J-5//|>\n`, /\nJ-5: Joint staff directorate for plans/);
    checkHover(`${head}TO CNO WASHINGTON DC<|//N1//|>\n`, /\nN1: Staff directorate for personnel/);
  });

  it('gives no end to an organization whose list tells none', () =>
    checkHover(
      'R 061115Z FEB 85\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: PREL, <|CSCE|>\nSUBJECT: X\n',
      /\nOrganization; first shown by a list of 1974\n/,
    ));

  it('reads the department of another name as that one', () => {
    const line = (words: string): string => `${head}\nUNCLAS OSLO 000077\n\n${words}\n\nE.O. 12958: N/A\nSUBJECT: X\n\n1. It rang.\n`;
    checkHover(line('<|DEPT|> FOR EUR/NB'), /^DEPT: Department of State/);
    checkHover(line('DEPT OF <|COMMERCE|> FOR ITA'), /^COMMERCE: Department of Commerce/);
    const other = line('DEPT OF COMMERCE FOR ITA');
    expect(cardAt(readDocument('file:///cable', other), other.indexOf('DEPT OF'))?.words).toMatch(/^Attention line\n(?!.*of State)/s);
  });

  it('gives the words of a signal to the signal in brackets before them', () =>
    checkHover(head.replace('UUUUU', 'UUUUU ZZH (CCY <|AD9C1C47)|>'), /^AD9C1C47: words of a signal\nGoes with CCY before it/));

  it('says what a conflict of captions is', () =>
    checkHover(
      `${head}\nCONFIDENTIAL OSLO 000077\n\n<|NODIS|>\nSIPDIS\n`,
      /^NODIS: handling caption\n.*\nConflicts with SIPDIS of this cable/,
    ));

  it('answers an unknown code with the nearest, and calls a probable correction probable', () => {
    checkHover(`${head}TO <|RUEHNZ|>/AMEMBASSY OSLO\n`, /^RUEHNZ: /);
    checkHover(`${head}TO <|AMEMBASSY STOCKHOM|>\n`, /Did you mean AMEMBASSY STOCKHOLM\? Probably so/);
    const tags = (code: string): string => `R 061115Z FEB 08\nFM AMEMBASSY OSLO\n\nUNCLAS OSLO 0077\n\nTAGS: <|${code}|>\nSUBJECT: X\n`;
    checkHover(tags('PGVO'), /Did you mean PGOV \(.*Probably so/);
    checkHover(tags('ETRDEINVNO'), /^ETRDEINVNO: probably ETRD EINV NO/);
    checkHover(tags('MOPPS'), /^MOPPS: probably MOPS/);
  });

  it('reads addresses of no book by their words, and says so', () => {
    checkHover(`${head}TO <|43SW ANDERSON AFB GU|>\n`, /AFB: Air Force base; GU: Guam\n\(Not on record; inferred from its words\)/);
    checkHover(`${head}TO <|AMCONGEN HONG KONG|>\n`, /Consulate in Hong Kong/);
  });

  it('has no card in the words of a paragraph, in blank lines and behind the end', () => {
    checkHover('SUBJECT: A BELL\n\n1. (U) It <|rang|>.\n', null);
    const document = readDocument('file:///bell', 'SUBJECT: A BELL\n\n1. (U) It rang.\n');
    expect(cardAt(document, 16)).toBeNull();
    expect(cardAt(document, 10_000)).toBeNull();
    expect(cardAt(readDocument('file:///empty', ''), 0)).toBeNull();
  });

  it('has the card of a word at the end of the word too', () => {
    const document = readDocument('file:///cable', head);
    expect(cardAt(document, head.indexOf('ZZH') + 3)?.words).toMatch(/^ZZH:/);
  });

  it('writes Markdown with a bold title, facts line by line and the source in italics', () => {
    const card = cardAt(readDocument('file:///cable', head), head.indexOf('FM'), 'markdown');
    expect(card?.words).toBe('**FM: from**\n\nThe originator, by plain language address\n\n*ACP 127(G)*');
  });
});
