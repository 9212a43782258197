FROM debian:12
COPY app /srv/app
RUN chown -R 1000:1000 [|/srv/app|]
COPY lib /srv/lib
RUN chown -R 1000:1000 [|/srv/lib|]
