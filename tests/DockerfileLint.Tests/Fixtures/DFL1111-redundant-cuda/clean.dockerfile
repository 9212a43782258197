FROM nvidia/cuda:12.9.1-devel-ubuntu24.04 AS build
RUN apt-get install -y cuda-nvcc-12-9
FROM nvidia/cuda:12.9.1-base-ubuntu24.04
RUN apt-get install -y libcublas-12-9 libcudnn9-cuda-12 libnccl-dev curl
