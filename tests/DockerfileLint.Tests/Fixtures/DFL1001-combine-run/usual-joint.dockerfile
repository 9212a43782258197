FROM debian:12
RUN useradd app && \
    mkdir /data && \
    mkdir /data/cache && \
chown app /data
[|RUN|] chmod 750 /data
CMD ["sleep", "infinity"]
