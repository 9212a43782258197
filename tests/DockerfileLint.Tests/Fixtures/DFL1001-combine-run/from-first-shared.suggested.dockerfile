FROM python:3.12-alpine
RUN apk add --no-cache --virtual .b patch \
  && pip install --no-cache-dir requests \
  && apk del .b \
  && apk add --no-cache nodejs npm \
  && npm install -g npm@latest \
  && npm install -g cyberchef-node \
  && npm cache clean --force \
  && apk del npm \
  && rm -rf /usr/local/bin/npm /root/.npm
CMD ["python"]
