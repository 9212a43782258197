FROM debian:12
COPY app /app
RUN head -c 20000000 /dev/urandom > /app/generated && \
    make -C /app -o /app/out/x && \
    chown -R 1000 /app
COPY b /b
RUN mkdir /x && \
    mv /x /y
