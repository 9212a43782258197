FROM nvidia/cuda:12.6.0-runtime-ubuntu24.04
RUN nvidia-smi || true
RUN --device=nvidia.com/gpu=all nvidia-smi -L
RUN python3 -c "import torch; print(torch.__version__)"
CMD ["nvidia-smi"]
