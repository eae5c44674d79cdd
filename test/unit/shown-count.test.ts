import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../src/reading/printed/number-grammar';
import { grammarFromMeta } from '../../src/reading/meta/number-formats';
import { type Cut, readShownCount } from '../../src/reading/printed/shown-count';

const read = (locale: string, text: string, cut: Cut = 'truncated') => readShownCount(text, grammarOf(locale), cut);
const value = (locale: string, text: string) => read(locale, text)?.value ?? null;

describe('a number printed in full is exact', () => {
  it.each([
    ['en', '944 followers', 944],
    ['en', '1,234 likes', 1234],
    ['ko', '팔로워 944명', 944],
    ['ja', 'フォロワー 3,893人', 3893],
    ['zh-CN', '447次观看', 447],
    ['de', '103.450 Aufrufe', 103_450],
    ['fr', '22 795 abonnés', 22_795],
    ['sv', '22 795 visningar', 22_795],
    ['de-CH', "1'234'567 Aufrufe", 1_234_567],
    ['hi', '11,37,245', 1_137_245],
    ['fa', '۱٬۱۳۷٬۲۴۵ دنبال‌کننده', 1_137_245],
    ['id', '447 x ditonton', 447],
    ['ro', '447 de vizionări', 447],
    ['bn', '447টি ভিউ', 447],
    ['fr', '12 J’aime', 12],
    ['en', '0 followers', 0],
  ])('%s: %s', (locale, text, count) => {
    expect(read(locale, text)).toEqual({ value: count, min: count, max: count, source: 'exact' });
  });
});

it('a number beyond what any site counts to is a mistake of the page’s, and none', () => {
  expect(value('en', '9,999,999,999,999 followers')).toBe(9_999_999_999_999);
  expect(value('en', '76543217654321 followers')).toBeNull();
});

describe('a shortened number is read with the units of its language', () => {
  it.each([
    ['en', '12.3K followers', 12_300, 12_399],
    ['en', '▷ 535M', 535_000_000, 535_999_999],
    ['en', '7.96 thousand subscribers', 7_960, 7_969],
    ['en-IN', '14 lakh views', 1_400_000, 1_499_999],
    ['es', '127 K suscriptores', 127_000, 127_999],
    ['es', '12,3 mil seguidores', 12_300, 12_399],
    ['es', '11 mil M de visualizaciones', 11_000_000_000, 11_999_999_999],
    ['pt', '1,2 mi', 1_200_000, 1_299_999],
    ['de', '1,2 Mio. Follower', 1_200_000, 1_299_999],
    ['tr', '12,3 B takipçi', 12_300, 12_399],
    ['sv', '1,4 mn visningar', 1_400_000, 1_499_999],
    ['cs', '12,3 tis.', 12_300, 12_399],
    ['id', '1,4 jt x ditonton', 1_400_000, 1_499_999],
    ['id', '11 M x ditonton', 11_000_000_000, 11_999_999_999],
    ['vi', '103 N lượt xem', 103_000, 103_999],
    ['sw', 'Kutazamwa: elfu 2.4', 2_400, 2_499],
    ['si', 'බැලීම් ද2.4', 2_400, 2_499],
    ['he', '12.3K\u200f עוקבים', 12_300, 12_399],
    ['ar', '١٢٫٣ ألف متابع', 12_300, 12_399],
    ['fa', '2.4 هزار بازدید', 2_400, 2_499],
    ['bn', '2.4 হাটি ভিউ', 2_400, 2_499],
    ['te', '14 లక్షలు వీక్షణలు', 1_400_000, 1_499_999],
    ['kn', '13 ಕೋಟಿ ವೀಕ್ಷಣೆಗಳು', 130_000_000, 139_999_999],
    ['ja', '2.2万 回視聴', 22_000, 22_999],
    ['ko', '조회수 146만회', 1_460_000, 1_469_999],
    ['th', 'การดู 2.2 หมื่น ครั้ง', 22_000, 22_999],
    ['my', 'ကြည့်ရှုမှု 1.4သန်း', 1_400_000, 1_499_999],
  ])('%s: %s', (locale, text, min, max) => {
    expect(read(locale, text)).toEqual({ value: min, min, max, source: 'rounded' });
  });
});

describe('how the site shortens decides what the number may have been', () => {
  it('cut off: only upwards', () => {
    expect(read('en', '12.3K', 'truncated')).toMatchObject({ min: 12_300, max: 12_399 });
  });
  it('rounded: half a step to both sides, as formatters differ at the tie', () => {
    expect(read('en', '12.3K', 'rounded')).toMatchObject({ value: 12_300, min: 12_250, max: 12_350 });
  });
  it('unknown: either', () => {
    expect(read('en', '12.3K', 'unknown')).toMatchObject({ value: 12_300, min: 12_250, max: 12_399 });
  });
});

describe('letters that sites print unlike the language', () => {
  it.each([
    ['en', '46.3m', 46_300_000],
    ['en', '28.3k followers', 28_300],
    ['en-GB', '24.6M subscribers', 24_600_000],
    ['zh-CN', '527K 位粉丝', 527_000],
    ['zh-HK', '收看次數：2.4K 次', 2_400],
    ['de', '12.3K Follower', 12_300],
    ['pt', '4M seguidores', 4_000_000],
    ['ru', '12M', 12_000_000],
  ])('%s reads %s, which nothing else there could mean', (locale, text, count) => {
    expect(value(locale, text)).toBe(count);
  });

  it.each([
    ['ca', '22m visualitzacions', 'a thousand in Catalan, or a million'],
    ['en', '5t', 'a thousand or a trillion'],
    ['id', '4M', '"M" is a thousand million there, but this is not how Indonesian spaces it'],
    ['tr', '12b', '"B" is a thousand there, a thousand million in English'],
    ['de', '4B', 'a German Billion is a million million'],
    ['ru', '12 т', 'an abbreviation Russian does not use'],
    ['de', '4m', 'Million or Milliarde'],
  ])('%s leaves %s alone: %s', (locale, text) => {
    expect(read(locale, text)).toBeNull();
  });
});

describe('what could be misread is not read', () => {
  it.each([
    ['en', 'No views', 'no number'],
    ['en', '862 followers, 106 following', 'two numbers'],
    ['en', '12 345', 'two numbers where thousands have a comma'],
    ['ja', '1万2345', 'two numbers'],
    ['en-IN', '1.1K crore views', 'two units'],
    ['en', '12 млрд', 'a unit of another language, the longest abbreviation of any'],
    ['en', '12 Mrd', 'a unit of another language'],
    ['ja', '12 crore', 'a unit of another language in full'],
    ['en', '12 and a half thousand', 'a unit further on'],
    ['en', '1 lakh views', 'a unit of Indian English'],
    ['ru', '22 тис. переглядів', 'a unit of Ukrainian'],
    ['bs', '11 mlr. pregleda', 'an abbreviation too close to a unit'],
    ['pt', '12 milhares de seguidores', 'an inflected unit'],
    ['zh-CN', '10萬次', 'a unit of traditional Chinese'],
    ['en', '12x9', 'letters glued to the digits'],
    ['en', 'user12', 'a name'],
    ['en', '@user 12%', 'a share'],
    ['en', '$12', 'a price'],
    ['en', '99+ comments', 'more than'],
    ['en', '12K+', 'more than'],
    ['en', '.5K', 'half a number'],
    ['en', '3 T-shirts', 'no trillion'],
    ['de', '1.2', 'no whole number'],
    ['de', '1.23.456', 'groups that do not add up'],
    ['en', '1,23,456', 'groups of another country'],
    ['es', '1.234 M', 'a Mexican 1.2 million or a Spanish 1.2 thousand million'],
    ['en', '12345678901234567890', 'beyond what a number holds'],
  ])('%s: "%s" (%s)', (locale, text) => {
    expect(read(locale, text)).toBeNull();
  });
});

describe('a page without a language', () => {
  it.each([
    ['1234', 1234],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
  ])('gives %s, which means the same everywhere', (text, count) => {
    expect(value('', text)).toBe(count);
    expect(value('xx-nonsense!', text)).toBe(count);
  });
  it.each(['1.234', '12K', '1.2M', '12 mil', '12 345', 'elfu 12', '22 หมื่น'])('does not give %s', (text) => {
    expect(value('', text)).toBeNull();
  });
});

describe('the configuration Instagram carries in its page', () => {
  const pattern = (suffix: string, digits: number) => ({
    24: { min_integer_digits: digits, positive_prefix_pattern: '', positive_suffix_pattern: suffix },
  });
  const comma = { decimalSeparator: ',', numberDelimiter: '.', standardDecimalPatternInfo: { secondaryGroupSize: 3 } };
  const point = { ...comma, decimalSeparator: '.', numberDelimiter: ',' };

  it('wins over the browser: a Catalan "m" that means a thousand', () => {
    const config = { short_patterns: { 3: pattern('m', 1), 4: pattern('m', 2), 6: pattern('\u00a0M', 1) } };
    const grammar = grammarFromMeta(config, comma, 'ca');
    expect(grammar && readShownCount('22m seguidors', grammar, 'truncated')?.value).toBe(22_000);
    expect(grammar && readShownCount('1,4 M', grammar, 'truncated')?.value).toBe(1_400_000);
  });
  it('counts in ten thousands where the patterns do', () => {
    const config = { short_patterns: { 3: pattern('', 1), 4: pattern('\u00a0万', 1), 7: pattern('\u00a0万', 4) } };
    const grammar = grammarFromMeta(config, point, 'zh-cn');
    const texts = ['1.2 万', '1.2万', '1.2 万次播放'];
    expect(texts.map((text) => grammar && readShownCount(text, grammar, 'truncated')?.value)).toEqual([
      12_000, 12_000, 12_000,
    ]);
    expect(grammar && readShownCount('527K 位粉丝', grammar, 'rounded')?.value).toBe(527_000);
  });
  it('speaks for a language the browser does not know', () => {
    const grammar = grammarFromMeta({ short_patterns: { 3: pattern(' zz', 1) } }, comma, 'qqx');
    expect(grammar && readShownCount('1,5 zz', grammar, 'truncated')?.value).toBe(1_500);
  });
  it.each([
    [null, null],
    [{}, point],
    [{ short_patterns: 'K' }, point],
    [{ short_patterns: {} }, { decimalSeparator: 3 }],
  ])('is left out when it has another shape (%#)', (compact, number) => {
    expect(grammarFromMeta(compact, number, 'en')).toBeNull();
  });
});
