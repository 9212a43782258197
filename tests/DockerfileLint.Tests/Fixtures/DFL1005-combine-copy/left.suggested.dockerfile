FROM alpine:3.22
COPY package.json package-lock.json /app/
COPY --chown=1:1 a.conf b.conf c.conf /etc/app/
