FROM debian:12
COPY --chown=1000:1000 app /srv/app
RUN mkdir /data && chown 1000:1000 /data
RUN chmod 1777 /tmp
