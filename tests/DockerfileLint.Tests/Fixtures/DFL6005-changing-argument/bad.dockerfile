FROM debian:13
ARG [|GIT_COMMIT|]
ARG [|BUILD_DATE|]=unknown
LABEL org.opencontainers.image.revision=$GIT_COMMIT
LABEL org.opencontainers.image.created=$BUILD_DATE
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
COPY . /app
RUN make -C /app
