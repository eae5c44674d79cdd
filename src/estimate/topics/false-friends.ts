/**
 * Phrases in which a word of the lexicon means something else. A comma ends one; a space also stands for a hyphen, and
 * for nothing, as hashtags write it.
 */
const written = `
  boxing day, hot dog, corn dog, chili dog, downward dog, dog days, cat eye, big cat, rocking horse, high horse,
  cachorro quente, perro caliente, perrito caliente, cat de, cat mai, cat si, cat timp, cat toc,
  recipe for success, recipe for disaster, piece of cake, receita federal, przepisy prawa, przepisy ruchu,
  natural beauty, beauty of, sleeping beauty, real estate developer, property developer, gran turismo,
  guardia di finanza, obra maestra, obras maestras, clase maestra, clases maestras, na zdrowie, auswander,
  swimming pool, runner up, runners up, table runner, blade runner, movie marathon, couch surfing, surfing the web,
  climbing rose, climbing plant, tennis bracelet, ballet flat, ballet pump, ballet core, drifting off,
  fishing for compliments,
  コーディング, レコーディング, コーディネーター, プランニング, ランニングコスト, ガイダンス, ゲームチェンジャー,
  ブートキャンプ, イライラスト, お買い物マラソン, 楽天マラソン, お釣り, 釣り合, 株式会社, 自己投資,
  猫背, 猫舌, 猫の手, 招き猫, 猫じゃらし, 犬猿, 犬山, 旅立,
  주식회사, 그림자, 아기자기, 교육아, 컴패션, 패션후르츠, 패션프루트, 뷰티풀, 운동화, 환경운동, 시민운동, 독립운동,
  선거운동, 학생운동, 머신러닝, 딥러닝, 이러닝, 러닝타임, 독서실, 레코딩, 인코딩, 디코딩,
  熊猫, 天猫, 猫眼, 猫腻, 公共汽车, 汽车站, 深度学习, 机器学习, 深度學習, 機器學習, 钓鱼网站, 钓鱼岛, 游戏规则`;

export const falseFriends: readonly string[] = written.split(',').map((phrase) => phrase.trim());
