const http = require('http');

exports.server = http.createServer((request, response) => response.end('{}'));
