FROM debian:12
RUN useradd app && \
    mkdir /data && \
    install -d \
        -o app \
        /data/cache && \
    touch \
    # The first file.
    /data/one
CMD ["sleep", "infinity"]
