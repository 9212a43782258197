FROM ubuntu:24.04
ENV NVIDIA_DRIVER_CAPABILITIES=[|all|]
CMD ["python3", "main.py"]
