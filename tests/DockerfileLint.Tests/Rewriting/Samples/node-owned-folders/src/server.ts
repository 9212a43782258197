import fs from 'fs';
fs.writeFileSync('logs/a.log','x');
