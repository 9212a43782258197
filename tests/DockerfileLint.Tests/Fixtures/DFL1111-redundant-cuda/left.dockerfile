FROM nvidia/cuda:12.9.1-cudnn-devel-ubuntu24.04
RUN apt-get update && apt-get install -y [|cuda-nvcc-11-8|] libcublas-dev-11-8 curl && rm -rf /var/lib/apt/lists/*
