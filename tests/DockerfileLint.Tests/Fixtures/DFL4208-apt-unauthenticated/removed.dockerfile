FROM debian:13
RUN apt-get purge -y --force-yes a && apt-get remove --allow-unauthenticated b
