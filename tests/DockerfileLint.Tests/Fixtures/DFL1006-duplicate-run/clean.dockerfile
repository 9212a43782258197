FROM debian:12
RUN make
WORKDIR /x
RUN make
USER app
RUN make
ENV A=1
RUN make
FROM debian:12
RUN make
FROM debian:12
RUN chmod +x gradlew
COPY . .
RUN chmod +x gradlew
RUN true
RUN true
RUN --mount=type=bind,from=one,target=/in pip install /in/*.whl
RUN --mount=type=bind,from=two,target=/in pip install /in/*.whl
RUN <<EOF
make one
EOF
RUN <<EOF
make two
EOF
FROM debian:13
RUN apt-get install -y libbsd0
RUN apt-get remove -y libbsd0
RUN apt-get install -y libbsd0
