FROM ubuntu:24.04 AS base
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends less && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends vim && rm -rf /var/lib/apt/lists

FROM base
RUN mkdir /x && \
    sudo apt-get update && sudo apt-get install -y --no-install-recommends nano && \
    echo done && \
    sudo rm -rf /var/lib/apt/lists/*
RUN apt-get update && rm -rf /var/lib/apt/lists/* && apt update && apt install -y zip=1.2 && rm -rf /var/lib/apt/lists/*
