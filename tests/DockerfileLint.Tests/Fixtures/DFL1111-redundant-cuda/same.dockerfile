FROM nvidia/cuda:12.9.1-cudnn-devel-ubuntu24.04
RUN apt-get update && apt-get install -y cuda-nvcc-12-9 libcudnn9-cuda-12 cuda-compat-12-9=575.57.08-1 && rm -rf /var/lib/apt/lists/*
