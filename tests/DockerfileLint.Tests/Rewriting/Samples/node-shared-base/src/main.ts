import { readFileSync } from 'fs';
import { join } from 'path';
import fastify from 'fastify';

const app = fastify();
const banner = readFileSync(join(process.cwd(), 'templates', 'banner.txt'), 'utf8');
app.get('/healthz', async () => 'ok');
app.get('/', async () => banner);
app.listen({ port: 8080, host: '0.0.0.0' });
