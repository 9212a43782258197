mkdir -p .git/objects node_modules/left-pad
head -c 3000000 /dev/zero > .git/objects/pack
head -c 2000000 /dev/zero > node_modules/left-pad/index.js
