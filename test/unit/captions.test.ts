import { describe, expect, it } from 'vitest';
import { repeatedCaptions } from '../../src/estimate/text/repeated-captions';

describe('captions that say nearly the same', () => {
  it.each([
    ['ja', ['苺', '桃', '栗'].map((fruit) => `本日の新作は${fruit}のタルトです。数量限定なのでお早めにどうぞ！`)],
    ['zh', ['上海', '北京', '广州'].map((city) => `我们在${city}的新店今天正式开业了，欢迎大家来品尝新鲜的面包`)],
    ['th', ['แมว', 'หมา', 'นก'].map((animal) => `วันนี้ทำขนมปังรูป${animal}ให้ลูกกินที่บ้าน อร่อยมากเลยค่ะ`)],
    ['en', ['Porto', 'Lisbon', 'Faro'].map((city) => `Our new bakery in ${city} is open now, come by`)],
  ])('are found where one word differs, in %s', (_, captions) => {
    expect(repeatedCaptions(captions)).toEqual({ repeated: 3, of: 3 });
  });

  it('are counted word for word: what one caption repeats is not the same as what another says once', () => {
    expect(repeatedCaptions(['bread bread bread bread bread', 'bread with olives and thyme'])).toEqual({
      repeated: 1,
      of: 2,
    });
  });

  it('are not seen in texts that only share the little words of their language', () => {
    const captions = [
      '今日は家でパンを焼いて、家族と一緒に食べました。',
      '昨日は友達と海へ行って、夕日を見て帰りました。',
      '明日は朝から市場で、新しいケーキを売ります。',
    ];
    expect(repeatedCaptions(captions)).toEqual({ repeated: 1, of: 3 });
  });
});
