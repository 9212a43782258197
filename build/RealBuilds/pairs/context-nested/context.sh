mkdir -p .git node_modules/a api/node_modules/b
head -c 500000 /dev/zero > .git/pack
head -c 500000 /dev/zero > node_modules/a/index.js
head -c 2000000 /dev/zero > api/node_modules/b/index.js
