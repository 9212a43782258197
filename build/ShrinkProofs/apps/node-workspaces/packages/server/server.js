const http = require('http');
const { sum } = require('@suite/core');

http.createServer((request, response) => response.end(String(sum(1, 2)))).listen(7000, () => console.log('server on 7000'));
