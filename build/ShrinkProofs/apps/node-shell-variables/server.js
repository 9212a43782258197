const http = require('http');
const { WebSocketServer } = require('ws');
const { options } = require('./options');

const { port, mode } = options(process.argv.slice(2));
const server = http.createServer((request, response) => response.end(`chat in mode ${mode}`));
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => socket.on('message', (text) => {
  for (const other of sockets.clients) other.send(String(text));
}));
server.listen(port, () => console.log(`chat in mode ${mode} on ${port}`));
