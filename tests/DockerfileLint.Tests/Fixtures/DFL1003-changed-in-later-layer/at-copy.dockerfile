FROM debian:13-slim
COPY run.sh /usr/bin/run.sh
RUN chmod 755 [|/usr/bin/run.sh|]
COPY a.conf b.conf /etc/app/
RUN chown 1000:1000 [|/etc/app/a.conf|] /etc/app/b.conf && \
    echo done
ADD start.sh /start.sh
RUN echo start && chmod +x [|/start.sh|]
COPY app /srv/app/
RUN chown -R www-data:www-data [|/srv/app|]
COPY one.json /one.json
RUN chown 1000 [|/one.json|]
CMD ["/start.sh"]
