FROM debian:13
ENV KEYSERVER=hkp://pool.sks-keyservers.net
RUN gpg --batch --keyserver "$KEYSERVER" --recv-keys 0x1
RUN for key in A1 B2; do gpg --batch --keyserver keyserver.ubuntu.com --recv-keys "$key"; done
RUN for server in ha.pool.sks-keyservers.net hkp://p80.pool.sks-keyservers.net:80; do \
      gpg --batch --keyserver "$server" --recv-keys A1 && break; \
    done
RUN for  server	in ha.pool.sks-keyservers.net; do gpg --batch --keyserver "$server" --recv-keys A1; done
RUN <<EOF
for key in A1 B2
do
    for server in pool.sks-keyservers.net
    do gpg --batch --keyserver "$server" --recv-keys "$key"
    done
done
EOF
