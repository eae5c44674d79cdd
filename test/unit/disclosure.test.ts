import { describe, expect, it } from 'vitest';
import { disclosesPayment } from '../../src/records/paid-captions';

describe('a caption that says it is paid for', () => {
  it.each([
    'New favourites 🍞 #ad',
    'Worth every crumb. #Sponsored',
    'In paid partnership with Oven & Co',
    'Anzeige | Mein neuer Ofen',
    'Endlich da! #Werbung',
    'Bezahlte Partnerschaft mit Ofenwerk',
    'Collaboration commerciale avec Le Four',
    'Mi nuevo horno #publi',
    'Nuova ricetta #adv',
    'Nowy piekarnik [REKLAMA]',
    '#współpracareklamowa z piekarnią',
    '【PR】新しいオーブン',
    '今日のパン #PR',
    '오늘의 빵 #협찬',
    '#реклама erid: 2Vtzqabc',
  ])('%s', (caption) => {
    expect(disclosesPayment(caption)).toBe(true);
  });
});

describe('a caption that says nothing of the kind, or the opposite', () => {
  it.each([
    'New 5k #PR this morning!',
    'Unbezahlte Werbung wegen Markennennung',
    '#werbung #unbezahlt',
    '#unbezahltewerbung',
    'Selbst gekauft #anzeige',
    'Not sponsored, I just love this flour #ad',
    'No es publicidad, es mi panadería',
    'Gifted bread #gifted #collab #partner',
    'Reading the ads in an old paper',
    'Die Werbung im Fernsehen nervt',
    '#adventure #advice #admirable #werbungen',
    'Lovely collab with my sister',
  ])('%s', (caption) => {
    expect(disclosesPayment(caption)).toBe(false);
  });
});
