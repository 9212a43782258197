FROM debian:12
RUN curl -fsSL -o /tmp/a.tgz https://example.com/a.tgz && \
    # unpack it
    #	and more
    tar -xzf /tmp/a.tgz -C /opt | tee /log && \
    rm /tmp/a.tgz && \
    # done
    echo done
