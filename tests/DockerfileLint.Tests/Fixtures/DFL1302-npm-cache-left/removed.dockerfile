FROM debian:12 AS itself
RUN [|npm install -g x|] && npm uninstall -g npm

FROM itself AS found
RUN [|npm install -g x|] && find /usr/lib/node_modules -delete

FROM found
RUN [|npm install -g x|] && rm -f /usr/bin/npm && npm-less --check
