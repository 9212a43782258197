FROM ubuntu:24.04 AS base
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
RUN [|apt-get install -y --no-install-recommends less|]
RUN apt-get update && apt-get install -y --no-install-recommends vim && rm -rf /var/lib/apt/lists

FROM base
RUN mkdir /x && \
    [|sudo apt-get install -y --no-install-recommends nano|] && \
    echo done
RUN apt-get update && rm -rf /var/lib/apt/lists/* && [|apt install -y zip=1.2|]
