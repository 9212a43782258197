FROM debian:12-slim AS base
FROM base AS deps
RUN apt-get update \
      && apt-get install -y --no-install-recommends \
           git [|\|]

FROM deps AS test
RUN echo test
