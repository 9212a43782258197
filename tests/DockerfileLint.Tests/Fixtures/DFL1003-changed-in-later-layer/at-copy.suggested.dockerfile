FROM debian:13-slim
COPY --chmod=755 run.sh /usr/bin/run.sh
COPY --chown=1000:1000 a.conf b.conf /etc/app/
RUN echo done
ADD --chmod=755 start.sh /start.sh
RUN echo start
COPY --chown=www-data:www-data app /srv/app/
RUN chown www-data:www-data /srv/app
COPY --chown=1000:0 one.json /one.json
CMD ["/start.sh"]
