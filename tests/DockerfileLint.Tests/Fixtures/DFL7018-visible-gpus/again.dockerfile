FROM nvidia/cuda:12.6.0-runtime-ubuntu24.04
ENV [|NVIDIA_VISIBLE_DEVICES=all|]
CMD ["python3", "main.py"]
