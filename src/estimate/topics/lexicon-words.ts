/**
 * Words by which a post tells its topic: two dozen topics that creators are sorted by. Singular; accents may be left
 * off. Only words that hardly mean anything else in any of the languages:
 * - `word` is found in text and as a hashtag, also glued into one from six letters on (#veganrecipes);
 * - `#word` only as a hashtag, since in running text it also means something else ("book now", German "Art");
 * - `word*` also with any ending, for languages that change theirs.
 * Words of scripts without spaces are found anywhere, so that one sign alone is seldom enough.
 * Where only a phrase means something else ("hot dog"), it is in `false-friends.ts`.
 */
export const topicWords = {
  beauty: `beauty makeup skincare cosmetic lipstick eyeliner haircare hairstyle nailart manicure serum
    #mua #mascara #nails #glam #kbeauty #hair #grwm
    schminken hautpflege kosmetik maquillage cosmetique maquillaje #belleza cosmetica trucco maquiagem #beleza
    makyaj guzellik makijaz pielegnacja мейк* макияж* косметик* مكياج تجميل मेकअप त्वचा
    化粧 コスメ スキンケア 美容 메이크업 화장품 뷰티 스킨케어 化妆 美妆 护肤 保養品 แต่งหน้า`,
  fashion: `fashion outfit streetwear ootd lookbook wardrobe thrifted stylist menswear womenswear sneaker handbag
    #style #mode #moda #vintagestyle #whatiwore #styling
    kleidung kleiderschrank vetement garderobe ropa vestido abbigliamento roupa vestuario giyim kombin kombinleri ubrani*
    stylizacj* одежд* стильн* образы ازياء موضه ملابس फैशन
    ファッション コーデ 古着 패션 코디 데일리룩 穿搭 时尚 時尚`,
  fitness: `fitness workout gym yoga pilates crossfit bodybuilding deadlift squat calisthenics personaltrainer hiit
    #fit #fitfam #training #strength #cardio
    muskelaufbau kraftsport krafttraining musculation entrenamiento gimnasio allenamento musculacao
    antrenman silownia trening тренировк* фитнес* зарядк* لياقه تمارين जिम कसरत
    筋トレ ヨガ 筋肉 헬스 운동 필라테스 健身 瑜伽`,
  food: `recipe cooking baking foodie bakery dessert dinner breakfast brunch vegan vegetarian sourdough cake cookie #chef
    dish delicious mealprep pastry chocolate
    #food #baker #bread #bake #kitchen #foodporn #instafood #yummy #lunch #coffee #barista #pasta #bbq
    rezept backen kochen lecker kuchen sauerteig recette cuisine patisserie gateau gourmand receta cocina reposteria
    postre comida ricetta cucina #dolci receita culinaria cozinha #tarif yemek #tatli przepis gotowan* pieczen* ciasto
    рецепт* кулинар* выпечк* вкусн* готовим وصفه وصفات طبخ حلويات रेसिपी खाना
    レシピ 料理 ご飯 ごはん パン作り お菓子 레시피 요리 맛집 베이킹 美食 食谱 食譜 烘焙 做饭 อาหาร เมนู`,
  travel: `travel traveller traveler wanderlust backpacking roadtrip itinerary vanlife destination hostel sightseeing
    #trip #tourist #vacation #travelblogger #citytrip
    reisen urlaub reiseziel rundreise voyage voyageur viaje viajar viajero turismo viaggio viaggiare viagem viajando seyahat
    gezi gezilecek podroz* podroze wycieczk* путешеств* поездк* سفر سياحه यात्रा
    旅行 旅 여행 旅游 旅遊 ท่องเที่ยว`,
  family: `parenting motherhood fatherhood toddler newborn pregnancy breastfeeding momlife mumlife dadlife homeschool
    babywearing #mom #mum #dad #baby #kids #family #momsofinstagram
    elternschaft mamablog kleinkind schwanger* schwangerschaft familienleben maternite parentalite grossesse maternidad
    embarazo maternita gravidanza mammablog maternidade gravidez annelik hamile* macierzynstwo ciaza
    материнств* беременн* малыш* امومه اطفال मातृत्व
    子育て 育児 赤ちゃん 육아 아기 育儿 育兒 宝妈`,
  home: `homedecor interiordesign diy renovation declutter upcycling furniture woodworking crochet knitting
    sewing handmade scandihome homestyling #interior #home #decor #garden #gardening #craft #organization
    einrichtung wohnzimmer heimwerken selbermachen basteln #stricken hakeln #garten bricolage
    decoracion manualidades jardineria ganchillo arredamento uncinetto decoracao artesanato dekorasyon evdekorasyonu
    wnetrz* ogrod* rekodziel* #ремонт интерьер* вязани* рукодел* ديكور ديكورات घरसजावट
    インテリア 手作り 編み物 인테리어 홈데코 뜨개질 家居 装修 手工`,
  tech: `smartphone gadget unboxing coding programming developer software javascript android iphone laptop opensource
    cybersecurity chatgpt #tech #technology #ai #python #programmer #setup #pcsetup #apple
    #technik programmieren technologie tecnologia #programacion #programmazione #programacao teknoloji yazilim technologi*
    программирован* гаджет* технолог* تقنيه برمجه तकनीक
    ガジェット プログラミング 스마트폰 코딩 전자기기 科技 数码 編程 编程`,
  gaming: `gaming gamer gameplay playstation nintendo xbox minecraft fortnite valorant roblox speedrun streamer
    letsplay #game #games #twitch #ps5 #pcgaming #esports
    zocken videojuego videogioco jeuxvideo #gracz видеоигр* геймер* стрим* गेमिंग
    ゲーム実況 ゲーム 게임 게이머 游戏 遊戲 电竞`,
  finance: `investing investment investor finance budgeting stockmarket crypto bitcoin dividend frugal personalfinance
    realestate etf #money #stocks #trading #forex #debtfree
    aktien geldanlage finanzen sparplan altersvorsorge investissement epargne #bourse finanzas inversiones ahorro
    finanza investimenti risparmio investimento financas yatirim #borsaistanbul finans inwestowan* oszczedzan* инвестиц* финанс*
    استثمار निवेश
    投資 節約 株式 주식 재테크 투자 理财 理財 投资`,
  education: `teacher classroom studygram studytips learnenglish vocabulary grammar edtech tutoring
    #education #learning #study #student #teaching #languagelearning #maths
    lehrerin vokabeln enseignante professeur #apprendre maestra profesora insegnante professora
    ogretmen ogrenme nauczyciel* учител* репетитор* تعليم शिक्षा
    英会話 勉強垢 勉強法 공부 영어공부 学习 學習 英语`,
  books: `bookstagram booktok bookish booklover bookworm booktube bookreview novelist bookclub
    #book #books #reading #author #currentlyreading #reader #novel #poetry
    buchblog bucherliebe bucherwurm lesemonat libros lectura lecturas libro libri lettura livro leitura
    kitap kitaplar okuma ksiazk* czytani* книг* чтени* كتب قراءه किताब
    読書 本好き 책스타그램 독서 读书 閱讀 阅读`,
  pets: `dog puppy cat kitten doggo dogsofinstagram catsofinstagram goldenretriever labrador hamster aquarium
    horse equestrian rescuedog #petlover #pet
    hund hundchen welpe hundetraining katze kaninchen pferd chiot chaton perro cachorro gatito mascota gatto cagnolino
    gatinho kopek kedi piesek szczeniak собак* щено* котик* кошк* قطط كلاب कुत्ता
    愛犬 犬 猫 강아지 고양이 반려견 猫咪 狗狗 宠物 寵物`,
  photography: `photography photographer photoshoot landscapephotography streetphotography lightroom analogphotography
    astrophotography #photo #photooftheday #35mm #filmphotography #portrait #canon #nikon #leica
    fotografie fotografin photographe photographie fotografia fotografo fotografa fotografci fotograf фотограф* фотосесси*
    تصوير مصور फोटोग्राफी
    カメラ 카메라 摄影 攝影`,
  art: `illustration illustrator watercolor watercolour sketchbook painting drawing digitalart ceramic pottery
    calligraphy procreate sculpture tattoo #art #artist #paint #sketch #artwork
    zeichnen malerei aquarell zeichnung dessin peinture aquarelle dibujo pintura ilustracion ilustracao disegno pittura
    illustrazione desenho aquarela cizim malarstwo rysunek рисун* живопис* иллюстрац* رسم चित्रकला
    イラスト お絵描き 水彩 絵を描 絵描き 絵画 그림 일러스트 插画 插畫 绘画`,
  music: `music musician singer songwriter guitar guitarist pianist drummer newmusic livemusic
    #spotify #song #band #dj #cover #beats #vinyl #rapper #piano
    musik musikerin sangerin musique chanteuse chanteur guitare musica cantante guitarra cantora muzik sarki muzyk* piosenk*
    музык* песн* гитар* موسيقى اغنيه संगीत गाना
    音楽 歌ってみた ギター 음악 노래 기타연주 音乐 音樂 吉他`,
  comedy: `comedy comedian standupcomedy sketchcomedy #meme parody prank
    #funny #humor #humour #lol #joke
    komodie witzig humoriste comedia comediante humorista chistes comico barzellette komedi mizah kabaret
    юмор* прикол* шутк* كوميديا مضحك कॉमेडी
    お笑い 漫才 코미디 개그 搞笑 喜剧`,
  sport: `football soccer basketball tennis marathon triathlon cycling cyclist runner swimming volleyball rugby cricket
    #golf boxing skateboard surfing athletics climbing snowboard
    #sport #running #run #bike #nba #ski
    fussball radfahren schwimmen cyclisme natation futbol ciclismo natacion
    #calcio nuoto futebol natacao basketbol yuzme kolarstwo bieganie футбол* спорт*
    رياضه क्रिकेट
    サッカー 野球 ランニング マラソン 축구 야구 러닝 마라톤 足球 篮球 跑步`,
  cars: `supercar motorcycle motorsport carphotography cardetailing motorbike drifting
    #car #cars #auto #bmw #porsche #jdm #moto #biker #ev
    motorrad autotuning automobile voitures #coche motocicleta automobilismo motociclismo carros #araba otomobil samochod*
    motocykl* автомоб* мотоцикл* سيارات कार
    車好き 愛車 バイク 자동차 오토바이 汽车 汽車 摩托车`,
  outdoors: `hiking hiker camping bushcraft mountaineering wildcamping kayaking fishing backcountry trailrunning birdwatching
    #outdoors #mountains #hike #nature #adventure
    wandern wanderung bergsteigen zelten angeln randonnee bivouac senderismo montanismo acampar escursionismo trekking
    dogayuruyusu #поход рыбалк* кемпинг* تخييم हाइकिंग
    登山 キャンプ 釣り 등산 캠핑 낚시 徒步 露营 露營 钓鱼`,
  health: `nutritionist dietitian physiotherapy wellbeing mentalhealth guthealth psychologist therapist nurse dermatologist
    #health #wellness #nutrition #selfcare #medicine #healthy #doctor
    gesundheit ernahrungsberatung psychologe psychologin physiotherapeut* nutricionista salud
    saludmental benessere nutrizionista saude saudemental saglik diyetisyen zdrowie dietetyk здоровь* #зож психолог* صحه स्वास्थ्य
    健康 栄養士 건강 다이어트식단 营养 營養`,
  business: `entrepreneur entrepreneurship marketing startup solopreneur ecommerce freelancer branding sidehustle copywriting
    leadership smallbusiness #business #saas #sales #founder #linkedin
    unternehmerin selbststandig entrepreneuriat emprendedora emprendedor emprendimiento imprenditrice imprenditore
    empreendedora empreendedor empreendedorismo girisimci girisimcilik przedsiebior* biznes* предприниматель* маркетинг* бизнес*
    تسويق उद्यमी
    起業 副業 マーケティング 창업 마케팅 创业 創業 营销 行銷`,
  sustainability: `sustainable sustainability zerowaste ecofriendly upcycled slowfashion climate plasticfree secondhand
    permaculture #eco #vintage #green
    nachhaltig* nachhaltigkeit umweltschutz ecologie ecoresponsable zerodechet sostenible sostenibilidad sostenibile
    sustentavel sustentabilidade surdurulebilir ekologi* экологи* استدامه
    サステナブル エコ生活 친환경 제로웨이스트 环保 環保 可持续`,
  dance: `dancer choreography choreographer ballet ballerina hiphopdance dancechallenge bachata
    #dance #dancing #tiktokdance
    tanzen tanzerin tanzschule danseuse danseur bailar bailarina bailarin danza ballerino dancarina dansci
    taniec tancerk* танц* رقص नृत्य
    ダンス 踊ってみた バレエ 댄스 舞蹈 跳舞`,
} as const;

export type TopicName = keyof typeof topicWords;

/** Hashtags that everybody uses to be seen: they name no topic. */
export const emptyHashtags: ReadonlySet<string> = new Set(
  `fyp foryou foryoupage fy fypシ viral viralvideo trending trend explore explorepage reels reel reelsinstagram
  reelitfeelit instagood instagram insta instadaily instalike instagramers photooftheday picoftheday love like likes
  follow followme f4f l4l likeforlike happy beautiful cute new tbt repost video videos shorts youtubeshorts youtube
  tiktok xyzbca parati pourtoi fürdich perte keşfet рекомендации рек おすすめ 추천 선팔 맞팔 일상 daily 日常 sunday monday
  friday weekend goodvibes life lifestyle mood vibes me selfie blogger influencer contentcreator creator ugc ugccreator
  ad ads anzeige werbung sponsored advertisement publi publicidade publicité adv reklama реклама pr 広告 광고 협찬 gifted
  giveaway gewinnspiel sorteo concours`
    .normalize('NFKD')
    .split(/\s+/)
    .map((tag) => tag.replace(/[\u0300-\u036f]/g, '').normalize('NFC')),
);
