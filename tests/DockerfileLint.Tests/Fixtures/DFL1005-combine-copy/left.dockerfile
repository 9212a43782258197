FROM alpine:3.22
COPY package.json /app/
[|COPY|] package-lock.json /app/
COPY --chown=1:1 a.conf /etc/app/
[|COPY|] --chown=1:1 b.conf c.conf /etc/app/
