const fs = require('fs');
require('http').createServer((_, answer) => answer.end(fs.readFileSync(process.env.OUTPUT || 'bundle.json'))).listen(8080);
