FROM debian:12
COPY app /srv/app
RUN chown -R 1000:1000 [|/srv/app|]
COPY start.sh /start.sh
RUN chmod +x [|/start.sh|]
