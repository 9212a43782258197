import http from 'node:http';
import { page } from './page';
import { find } from './places';

const port = Number(process.env.PORT ?? 8080);

http.createServer((request, response) => {
  const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('place') ?? 'berlin';
  const place = find(name);
  response.writeHead(place ? 200 : 404, { 'content-type': 'text/html' });
  response.end(place ? page(place) : 'unknown');
}).listen(port, () => console.log(`listening on ${port}`));
