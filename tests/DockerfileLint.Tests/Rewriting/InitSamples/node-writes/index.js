const fs = require('fs');
require('express')().post('/', () => fs.writeFileSync('notes.json', '[]'));
