FROM debian:12
COPY --chown=1000:1000 app /srv/app
RUN chown 1000:1000 /srv/app
COPY --chown=1000:1000 lib /srv/lib
RUN chown 1000:1000 /srv/lib
