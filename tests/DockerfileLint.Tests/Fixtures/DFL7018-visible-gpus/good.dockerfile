FROM nvidia/cuda:13.0.0-base-ubuntu24.04 AS build
ENV NVIDIA_VISIBLE_DEVICES=0 CUDA_VISIBLE_DEVICES=0
RUN python3 build.py

FROM ubuntu:24.04
ENV NVIDIA_VISIBLE_DEVICES=all
CMD ["python3", "main.py"]
