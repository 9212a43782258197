const http = require('http');
const bcrypt = require('bcrypt');

const users = new Map([['ada', bcrypt.hashSync('engine', 4)]]);

http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const known = users.get(url.searchParams.get('user')) || '';
  response.end(bcrypt.compareSync(url.searchParams.get('password') || '', known) ? 'welcome' : 'no');
}).listen(4000, () => console.log('accounts on 4000'));
