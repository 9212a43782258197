FROM debian:12
COPY start.sh /start.sh
COPY conf /etc/tool
RUN echo done
COPY --chown=1000 a.sh /a.sh
RUN chown root:root /a.sh
