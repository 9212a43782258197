FROM node:22
RUN npm install && npm ci && npm install -g pm2@6.0.8 @angular/cli@20 && npm i ./a /tmp/b.tgz user/project git+ssh://example.org/a.git#v1
