FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
RUN apt-get update \
 && apt-get install -y --no-install-recommends [|cuda-toolkit-12-2|] cuda-toolkit-12-4 \
 && rm -rf /var/lib/apt/lists/*
RUN apt-get update \
 && apt-get install -y --no-install-recommends [|cuda-12-6|] cuda-keyring \
 && rm -rf /var/lib/apt/lists/*
