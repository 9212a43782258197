FROM debian:13
RUN curl -fsSL --retry 5 -o a.tgz https://example.org/a.tgz
# What is in a pipe already can't be taken back.
RUN curl -fsSL https://example.org/a.tgz | tar xz
RUN curl -fsSL https://example.org/a > a
RUN curl -fsSL -o /dev/null https://example.org/a
# Another answer to a failure
RUN curl -fsSLO https://example.org/a || curl -fsSLO https://example.net/a
RUN curl -X POST -o answer https://example.org/a
