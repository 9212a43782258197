FROM debian:12 AS itself
RUN npm install -g x && npm cache clean --force && npm uninstall -g npm

FROM itself AS found
RUN npm install -g x && npm cache clean --force && find /usr/lib/node_modules -delete

FROM found
RUN npm install -g x && npm cache clean --force && rm -f /usr/bin/npm && npm-less --check
