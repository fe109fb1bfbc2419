import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createGateway } from '@onecounter/gateway';

/** The built pages as a browser fetches them. */
describe('the pages', () => {
  let app: NestFastifyApplication;
  const fetchPage = (url: string, encoding = '') => app.inject({ method: 'GET', url, headers: encoding ? { 'accept-encoding': encoding } : {} });
  beforeAll(async () => {
    app = await createGateway({ quiet: true, docs: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  it.each(['/hall/', '/office/', '/public/'])('%s sends its script compressed to whoever takes it, plain to whoever does not, and lets it be kept for a year', async (base) => {
    const index = await fetchPage(base);
    expect(index.headers['cache-control']).toBe('no-cache');
    expect(index.headers['permissions-policy']).toContain('camera=(self)');
    const script = /src="([^"]+\.js)"/.exec(index.body)?.[1] ?? 'none';
    const [plain, gzip, brotli] = await Promise.all([fetchPage(script), fetchPage(script, 'gzip'), fetchPage(script, 'gzip, deflate, br')]);
    expect([plain.statusCode, gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual([200, 'gzip', 'br']);
    for (const answer of [plain, gzip, brotli]) {
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(answer.headers['content-type']).toMatch(/javascript/);
    }
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  it('answers any address below a page with the page, and a script that is not there with 404', async () => {
    expect((await fetchPage('/office/cases/1')).body).toContain('<div id="app">');
    expect((await fetchPage('/office/assets/gone.js')).statusCode).toBe(404);
  });
});
