FROM nvidia/cuda:12.6.0-runtime-ubuntu24.04
CMD ["python3", "main.py"]
