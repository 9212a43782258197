const bcrypt = require('bcrypt');

console.log(bcrypt.compareSync(process.argv[2], bcrypt.hashSync(process.argv[2], 4)));
