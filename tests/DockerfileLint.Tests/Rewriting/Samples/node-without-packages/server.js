require('http').createServer((a,b)=>b.end('x')).listen(8080);
