FROM alpine:3.22
HEALTHCHECK --interval=5s \
  CMD true
ONBUILD \
  RUN true
RUN psql -c "SELECT a \
    FROM b" && \
    echo 'one \
RUN two' \
    FROM-HERE \
    && echo ADD
RUN sql SELECT a \
    FROM b WHERE c
RUN <<EOF
echo a \
RUN b
EOF
RUN echo \
    run x
LABEL a=b \
    FROM=c
