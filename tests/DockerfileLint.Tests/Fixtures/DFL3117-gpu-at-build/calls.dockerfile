FROM nvidia/cuda:12.6.0-runtime-ubuntu24.04
RUN [|nvidia-smi|]
RUN [|python3 -c "import torch; assert torch.cuda.is_available()"|]
CMD ["python3", "main.py"]
