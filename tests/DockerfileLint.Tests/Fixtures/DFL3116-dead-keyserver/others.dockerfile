FROM debian:13
ARG KEYSERVER
RUN gpg --batch --keyserver "$KEYSERVER" --recv-keys 0x1
RUN for server in ha.pool.sks-keyservers.net keyserver.ubuntu.com; do \
      gpg --batch --keyserver "$server" --recv-keys A1 && break; \
    done
RUN for server in ha.pool.sks-keyservers.net; do \
      gpg --batch --keyserver "$server" --recv-keys A1 || gpg --batch --recv-keys A1; \
    done
RUN if [ -n "$KEYSERVER" ]; then gpg --batch --keyserver ha.pool.sks-keyservers.net --recv-keys A1; fi
ENV SERVER=ha.pool.sks-keyservers.net
RUN for SERVER in keyserver.ubuntu.com; do gpg --batch --keyserver "$SERVER" --recv-keys A1; done
RUN for  SERVER \
    in keyserver.ubuntu.com; do gpg --batch --keyserver "$SERVER" --recv-keys A1; done
RUN SERVER=keyserver.ubuntu.com && gpg --batch --keyserver "$SERVER" --recv-keys A1
