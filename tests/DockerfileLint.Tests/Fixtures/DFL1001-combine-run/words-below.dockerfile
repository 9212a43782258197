FROM debian:12
RUN useradd app && \
    mkdir /data
[|RUN|] install -d \
    -o app \
    /data/cache
RUN touch \
    # The first file.
    /data/one
CMD ["sleep", "infinity"]
