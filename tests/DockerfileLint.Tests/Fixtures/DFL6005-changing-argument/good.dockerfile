# After the installation
FROM debian:13 AS late
RUN apt-get update && apt-get install -y curl
ARG GIT_COMMIT
RUN make COMMIT=$GIT_COMMIT

# Used by it, or the next command may use it.
FROM debian:13 AS used
ARG GIT_COMMIT
RUN apt-get update && apt-get install -y app=$GIT_COMMIT

FROM debian:13 AS next
ARG GIT_COMMIT
RUN make
RUN apt-get update && apt-get install -y curl

# A fixed commit, and a variable whose name the installation may read
FROM debian:13 AS fixed
ARG GIT_COMMIT=0123456789abcdef
RUN apt-get update && apt-get install -y curl

FROM debian:13
ARG VERSION
RUN apt-get update && apt-get install -y curl
COPY --from=late /app /
COPY --from=used /app /
COPY --from=next /app /
COPY --from=fixed /app /
