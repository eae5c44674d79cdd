const profile = '{"data":{"user":{"follower_count":12345,"name":"Mira Öz 🥖"}}}';

/** A profile of so many bytes, filled with a letter. */
function largeProfile(/** @type {number} */ bytes, /** @type {string} */ letter) {
  const head = '{"follower_count":1,"filler":"';
  const room = bytes - head.length - 2;
  const letters = Math.floor(room / Buffer.byteLength(letter));
  return Buffer.from(`${head}${letter.repeat(letters)}${'x'.repeat(room - letters * Buffer.byteLength(letter))}"}`);
}

/** Each byte by itself, so that letters come in pieces. */
async function writeBytewise(/** @type {import('node:http').ServerResponse} */ response) {
  for (const byte of Buffer.from(profile)) {
    response.write(Buffer.from([byte]));
    await new Promise((done) => setTimeout(done, 1));
  }
  response.end();
}

/**
 * Answers of the pages' own server at `/answers/…`, for tests in a browser that need a real address.
 * @type {import('vite').Plugin}
 */
export const servedAnswers = {
  name: 'served-answers',
  configureServer({ middlewares }) {
    middlewares.use('/answers', (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://a.example');
      const moved = (/** @type {string} */ to) => response.writeHead(302, { location: to }).end();
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      switch (pathname) {
        case '/moved-in':
          return void moved('/answers/profile');
        case '/wanted/moved-out':
          return void moved('/answers/elsewhere');
        case '/private':
          return void response.end('{"data":{"messages":["for my friend only"]}}');
        case '/listed':
          return void response.end(`[${profile}]`);
        case '/marked':
          return void response.end(`\uFEFF${profile}`);
        case '/bytewise':
          return void writeBytewise(response);
        case '/broken':
          response.writeHead(200, { 'content-length': '1000' }).write(profile);
          return void setTimeout(() => request.socket.destroy(), 20);
        case '/large':
          return void response.end(largeProfile(Number(searchParams.get('bytes')), searchParams.get('letter') ?? 'x'));
      }
      response.end(profile);
    });
  },
};
