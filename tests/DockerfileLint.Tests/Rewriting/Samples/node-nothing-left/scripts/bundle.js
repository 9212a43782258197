const fs = require('fs');
fs.writeFileSync(process.env.OUTPUT || 'bundle.json', JSON.stringify({ built: true }));
